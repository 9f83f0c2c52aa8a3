import type { ScreenProps } from "../page";

export function EventScreen({ place }: ScreenProps) {
  return <p>{place.path.join("/")}</p>;
}
