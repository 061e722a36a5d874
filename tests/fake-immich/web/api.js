/** Calls the API as Immich's own pages do: same origin, with the session's cookie. */
export async function call(path, { method = 'GET', body } = {}) {
  const response = await fetch(`/api${path}`, {
    method,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const json = text ? JSON.parse(text) : null;
  if (!response.ok) throw Object.assign(new Error(json?.message ?? response.statusText), { status: response.status });
  return json;
}

export const post = (path, body) => call(path, { method: 'POST', body });
export const put = (path, body) => call(path, { method: 'PUT', body });
export const remove = (path, body) => call(path, { method: 'DELETE', body });
