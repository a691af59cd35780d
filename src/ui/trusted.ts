/** Only the reader's own clicks count: a script of the page that makes one does nothing. */
export function trusted(action: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) action();
  };
}
