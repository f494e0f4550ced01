/** A bill of materials, read with the schema of those who made the format. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { told } from './open-api.ts';

/** CycloneDX 1.5 (https://cyclonedx.org, Apache License 2.0) without what it says to people, and what it leans on. */
const schema = (name: string): object =>
  JSON.parse(readFileSync(`tests/formats/cyclonedx/${name}.schema.json`, 'utf8'));

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema([schema('spdx'), schema('jsf-0.82')]);
const bom = ajv.compile(schema('bom-1.5'));

/** What is wrong with a bill of materials. */
export const sbomFaults = (value: unknown): string[] => (bom(value) ? [] : told(bom.errors));
