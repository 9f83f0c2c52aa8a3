import type { ScreenProps } from "../page";

export function Home({ place }: ScreenProps) {
  return <p>{place.path.join("/")}</p>;
}
