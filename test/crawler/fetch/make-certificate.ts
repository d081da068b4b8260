import { generateKeyPairSync, sign } from 'node:crypto';

export interface Certificate {
  /** Both in PEM. */
  readonly key: string;
  readonly cert: string;
}

/** A certificate for which nobody vouches but itself: X.509 version 1, elliptic curve P-256, for ten years. */
export function makeCertificate(name: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(bytes(0x06, '2a8648ce3d040302'));
  const subject = sequence(node(0x31, sequence(bytes(0x06, '550403'), node(0x0c, Buffer.from(name)))));
  const toTime = (years: number): Buffer => {
    const date = new Date(Date.now() + years * 365 * 86_400_000);
    return node(0x18, Buffer.from(`${date.toISOString().slice(0, 19).replace(/\D/g, '')}Z`));
  };
  const facts = sequence(
    bytes(0x02, '01'),
    algorithm,
    subject,
    sequence(toTime(-1), toTime(9)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = node(0x03, Buffer.from([0]), sign('sha256', facts, privateKey));
  const der = sequence(facts, algorithm, signature);
  const lines = der.toString('base64').replace(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

/** One element of DER: its tag, its length, and what is in it. */
function node(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => node(0x30, ...parts);

const bytes = (tag: number, hex: string): Buffer => node(tag, Buffer.from(hex, 'hex'));
