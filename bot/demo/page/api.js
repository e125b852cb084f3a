// The demo's server: the local Discord's control API and the press.

export async function get(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

export async function post(path, wish) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(wish),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `${response.status} ${response.statusText}`);
  return answer;
}

export const act = (wish) => post("/_local/act", wish);

// Calls `hear` for each event until the function that it returns is called.
export function listen(path, hear, connected = () => {}) {
  const source = new EventSource(path);
  source.onmessage = (event) => hear(JSON.parse(event.data));
  source.onopen = () => connected(true);
  source.onerror = () => connected(false);
  return () => source.close();
}
