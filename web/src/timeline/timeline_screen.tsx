import type { ScreenProps } from "../page";

export function TimelineScreen({ place }: ScreenProps) {
  return <p>{place.path.join("/")}</p>;
}
