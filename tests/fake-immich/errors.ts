import type { Context } from 'hono';
import type { State } from '~/tests/fake-immich/state';

const names: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
};

/** An answer other than success. `issues` are zod's, which Immich 3 sends along and older ones put into words. */
export class ImmichError extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 500,
    message: string,
    readonly details: { messages?: string[]; issues?: unknown[] } = {},
  ) {
    super(message);
  }
}

/** Writes an error as this version of Immich does. */
export function answerError(c: Context, state: State, error: ImmichError): Response {
  const correlationId = Math.random().toString(36).slice(2, 10).padEnd(8, '0');
  if (state.behaviour.shortErrors) {
    const { issues } = error.details;
    c.header('X-Correlation-ID', correlationId);
    return c.json({ message: error.message, ...(issues && { errors: issues }) }, error.status);
  }
  const name = names[error.status];
  const message = error.details.messages ?? error.message;
  return c.json({ message, ...(name && { error: name }), statusCode: error.status, correlationId }, error.status);
}

export const noAccess = (permission: string) => new ImmichError(400, `Not found or no ${permission} access`);
