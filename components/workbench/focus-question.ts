/** The first answer of a question in the panel gets the focus. */
export function focusQuestion(element: string): void {
  document.querySelector<HTMLElement>(`[data-element="${CSS.escape(element)}"] input`)?.focus();
}
