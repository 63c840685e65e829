/** What people call a task: the end of its id, which begins with the time and so is much the same for all. */
export function shortTaskId(id: string): string {
  return id.slice(-4);
}
