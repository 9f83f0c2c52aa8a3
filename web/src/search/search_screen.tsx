import type { ScreenProps } from "../page";

export function SearchScreen({ place }: ScreenProps) {
  return <p>{place.path.join("/")}</p>;
}
