/** What every request carries through the middleware. */
export interface Environment {
  Variables: { requestId: string };
}
