// The page keeps its height, and so what one looks at its place, while what it shows is made anew.
//
//   keep_height();   // before the screen is emptied

const patience = 5000; // ms until it may shrink, whatever comes

export function keep_height(): void {
  const { body } = document;
  const page = document.getElementById("page")!;
  body.style.minHeight = `${document.documentElement.scrollHeight}px`;
  const release = () => {
    body.style.minHeight = "";
    observer.disconnect();
    clearTimeout(timer);
  };
  const observer = new ResizeObserver(() => page.offsetHeight >= scrollY + innerHeight && release());
  const timer = setTimeout(release, patience);
  observer.observe(page);
}
