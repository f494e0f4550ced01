import { hash } from 'node:crypto';
import { type Settings, settings } from '../site/settings.ts';

/** Drawn once; all ids of this project are names within it. */
const NAMESPACE = Buffer.from('41c5f9e08d0b4d0e9d5c2f6a7b3e9c14', 'hex');

/**
 * The same id for the same thing for ever, wherever the site lies (RFC 9562, version 5): readers of feeds and calendars
 * show an entry again when its id changes. An example and an official record of one number are two things.
 */
export function permanentId(name: string): string {
  const full = [settings.districtCode, settings.status, name].join('/');
  const named = Buffer.concat([NAMESPACE, Buffer.from(full)]);
  const digest = hash('sha1', named, 'buffer').subarray(0, 16);
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  return digest.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * The name of a record, or of its version from a day on, among those of all districts: whoever puts the lists of two side by side
 * finds no id twice. It is made of the same parts as the permanent ids, to be read.
 */
export function recordUri(
  table: string,
  id: string,
  from?: string,
  { districtCode, status }: Pick<Settings, 'districtCode' | 'status'> = settings,
): string {
  const name = `urn:mingze:${districtCode}:${status}:${table}/${id}`;
  return from === undefined ? name : `${name}@${from}`;
}
