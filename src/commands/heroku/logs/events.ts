/**
 * The data of the messages of an event stream (text/event-stream): `data:` lines up to an empty line, joined by
 * newlines; those that came together are told together. https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let rest = "";
  let data: string[] = [];
  for await (const chunk of body) {
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop()!;
    const whole: string[] = [];
    for (const line of lines) {
      if (line === "") {
        if (data.length > 0) whole.push(data.join("\n"));
        data = [];
      } else if (line.startsWith("data:")) data.push(line.slice(5).replace(/^ /, ""));
    }
    if (whole.length > 0) yield whole;
  }
}
