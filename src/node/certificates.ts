import { generate } from "selfsigned";

/** PEM texts: a server's key and certificate, and the authority that signed it. */
export interface Certificates {
  readonly authority: string;
  readonly key: string;
  readonly certificate: string;
}

const hosts = ["localhost", "heroku.com", "*.heroku.com", "*.herokuapp.com", "github.com", "pypi.org"];

/** Makes an authority for this run alone. It is never installed anywhere: clients are pointed at its file. */
export async function makeCertificates(): Promise<Certificates> {
  const common = { algorithm: "sha256", keyType: "ec" } as const;
  const authority = await generate([{ name: "commonName", value: "Dyno Dojo, this run only" }], {
    ...common,
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, digitalSignature: true, critical: true },
    ],
  });
  const server = await generate([{ name: "commonName", value: "api.heroku.com" }], {
    ...common,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "subjectAltName", altNames: hosts.map((value) => ({ type: 2, value })) },
    ],
  });
  return { authority: authority.cert, key: server.private, certificate: server.cert };
}
