import type { ScreenProps } from "../page";

export function ArticleScreen({ place }: ScreenProps) {
  return <p>{place.path.join("/")}</p>;
}
