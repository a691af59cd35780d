/**
 * Text onto the clipboard. Where the clipboard's API is missing (pages without https) or refused (frames), by a
 * selected text field inside the card's own shadow root, which the page cannot read.
 */
export async function copyText(text: string, root: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, root);
  }
}

function copyBySelection(text: string, root: ShadowRoot): boolean {
  const dialog = root.querySelector('[role="dialog"]') ?? root;
  const focused = root.activeElement as HTMLElement | null;
  const field = document.createElementNS('http://www.w3.org/1999/xhtml', 'textarea') as HTMLTextAreaElement;
  field.className = 'clipboard';
  field.value = text;
  field.readOnly = true;
  dialog.append(field);
  try {
    field.focus({ preventScroll: true });
    field.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    focused?.focus({ preventScroll: true });
  }
}
