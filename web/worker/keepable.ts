/** Whether an answer may be kept: whole, of this host itself, and not one that a redirection has led to. */
export function isKeepable(response: Response): boolean {
  return response.status === 200 && response.type === "basic" && !response.redirected;
}
