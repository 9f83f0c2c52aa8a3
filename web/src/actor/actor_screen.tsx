import type { ScreenProps } from "../page";

export function ActorScreen({ place }: ScreenProps) {
  return <p>{place.path.join("/")}</p>;
}
