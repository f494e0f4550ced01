import {
  type Apart,
  type EmergencyEntry,
  type EmergencyFile,
  type KindsFile,
  type NotFile,
  unpackEntry,
  unpackNot,
} from '../../emergencies/format.ts';
import { plain } from '../../emergencies/plain.ts';
import { DangerTeller } from '../../emergencies/teller.ts';
import { digestAt } from '../../search/marks.ts';
import { fromOwnSigns, type OwnSigns } from '../../search/own-signs.ts';
import {
  LetterPlaces,
  type LettersFile,
  type NetsFile,
  openNets,
} from '../../search/packed-nets.ts';
import { CheckedFiles } from './checked-files.ts';
import { breath, inSlices, lazy } from './lazy.ts';

/** Where the files lie that few queries need: before the names of parts, and before the numbers of those of characters. */
export interface DangerAddresses {
  readonly emergencyParts: string;
  readonly emergencyLetters: string;
}

/** What tells the dangers of one publication, as far as queries have needed it. */
export class DangerFiles {
  readonly teller: DangerTeller<EmergencyEntry>;
  readonly calls: EmergencyFile['calls'];
  readonly #digests: EmergencyFile['apart'];
  readonly #parts: CheckedFiles<OwnSigns>;
  readonly #nets: () => Promise<NetsFile>;
  readonly #letterFiles: CheckedFiles<LettersFile>;
  readonly #senses: EmergencyFile['hints']['senses'];
  #places: LetterPlaces | undefined;
  /** By number, the files of characters that have come. */
  readonly #letters = new Map<number, LettersFile>();
  /** What is taken in once, whichever query needs it. */
  readonly #once = {
    not: lazy(async () => this.teller.takeInNot(unpackNot(await this.#told<NotFile>('not')))),
    kinds: lazy(async () => this.teller.takeInKinds(await this.#told<KindsFile>('kinds'))),
  };

  private constructor(file: EmergencyFile, addresses: DangerAddresses, anew: boolean) {
    const { emergencies, hints, calls, apart } = file;
    this.teller = new DangerTeller(emergencies.map(unpackEntry), hints, ['not', 'kinds', 'nets']);
    this.calls = calls;
    this.#digests = apart;
    const { emergencyParts, emergencyLetters } = addresses;
    this.#parts = new CheckedFiles(emergencyParts, anew);
    const nets = new CheckedFiles<NetsFile>(emergencyParts, anew);
    this.#nets = lazy(() => nets.get('nets', apart.nets));
    this.#letterFiles = new CheckedFiles(emergencyLetters, anew);
    this.#senses = hints.senses;
  }

  /** `anew`: what lies apart is fetched past every store on the way. */
  static async open(
    file: OwnSigns,
    addresses: DangerAddresses,
    anew: boolean,
  ): Promise<DangerFiles> {
    const files = new DangerFiles(await told<EmergencyFile>(file), addresses, anew);
    await inSlices(() => files.teller.takeIn());
    await breath();
    return files;
  }

  /** Fetches what lies apart: of what hears danger, as much as a query needs. */
  takeIn(part: Apart, query: string): Promise<void> {
    return part === 'nets' ? this.#hear(plain(query)) : this.#once[part]();
  }

  /** All at once: where the characters lie is known before what hears them is there, and that tells afterwards whether they belong to it. */
  async #hear(text: string): Promise<void> {
    this.#places ??= new LetterPlaces(this.#senses);
    const places = this.#places;
    const wanted = places.filesOf(text).filter((file) => !this.#letters.has(file));
    this.#letterFiles.ask(wanted.map(String));
    const nets = await this.#nets();
    const files = await Promise.all(
      wanted.map((file) => this.#letterFiles.get(`${file}`, digestAt(nets.digests, file))),
    );
    for (const [at, file] of wanted.entries()) {
      const letters = files[at];
      if (letters !== undefined) this.#letters.set(file, letters);
    }
    await breath();
    // Those of other queries may come before the next nets do: of these it is not known yet.
    const letters = new Map(this.#letters);
    this.teller.takeInNets(openNets(nets, letters.values()), (character) => {
      const file = places.fileOf(character);
      return file === undefined || letters.has(file);
    });
    await breath();
  }

  async #told<File>(part: keyof EmergencyFile['apart']): Promise<File> {
    return told<File>(await this.#parts.get(part, this.#digests[part]));
  }
}

/** What a file in signs of its own holds. */
async function told<File>(file: OwnSigns): Promise<File> {
  await breath();
  const text = fromOwnSigns(file);
  await breath();
  const read: File = JSON.parse(text);
  await breath();
  return read;
}
