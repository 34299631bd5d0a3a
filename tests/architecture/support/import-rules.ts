import type { Import } from './read-imports';
import { findPlace, type FeatureFile, type Place } from './layers';

type FeaturePlace = Extract<Place, { layer: 'feature' }>;

/** Packages that are pure computation: the domain may use them, in a browser and in Node. */
const purePackages = /^(@stdlib\/|highs$|expr-eval$|yaml$|date-fns($|\/))/;
/** The parts of the platform that a browser may load. */
const browserPlatform = ['query-client', 'fetch-json', 'routes'];
const prismaPackages = /^(@prisma\/|\.prisma)/;
const generatedClient = 'lib/platform/db/generated/';
/** Zod is a sixth of the script that a page may load. */
const ofSchemas = 'what a browser loads takes types of a schema alone';
const pure = { types: 'types of the domain only', values: 'the domain' } as const;

/**
 * The import table of docs/architecture.md.
 * @returns why `from` may not import `imported`, or null where it may
 */
export function findObjection(from: Place, imported: Import): string | null {
  if (isPrisma(imported.target) && !mayUsePrisma(from)) return 'only data, mutations and the platform know Prisma';
  if (!imported.isOwn) return objectToPackage(from, imported.target);
  if (/\.(css|json)$/.test(imported.target)) return null;
  if (imported.target.startsWith(generatedClient)) return null;
  const to = findPlace(imported.target);
  if (to === null) return 'it lies outside the house';
  switch (from.layer) {
    case 'domain':
      return to.layer === 'domain' ? null : `the domain imports ${pure.values} alone`;
    case 'feature':
      return objectToFeature(from, to, imported.isType);
    case 'platform':
      return to.layer === 'platform' || to.layer === 'domain' ? null : 'the platform knows no feature and no component';
    case 'ui':
      return to.layer === 'ui' ? null : 'a primitive imports primitives alone';
    case 'charts':
      return to.layer === 'ui' || to.layer === 'charts' ? null : 'a chart gets rows and formatters; it imports primitives alone';
    case 'shell':
      return isShared(to) || isRoutes(to) ? null : 'the frame imports primitives and routes alone';
    case 'component':
      return objectToComponent(from.feature, to, imported.isType);
    case 'app':
      return objectToApp(to, ['loaders'], 'a page imports loaders, not the other files of a feature');
    case 'api':
      return objectToApp(to, ['loaders', 'data', 'mutations', 'schema', 'view-model'], 'a route imports no action and no query');
    default:
      return from satisfies never;
  }
}

function objectToFeature(from: FeaturePlace, to: Place, isType: boolean): string | null {
  if (to.layer === 'domain') return (from.file === 'actions' || from.file === 'queries') && !isType ? `${from.file} import ${pure.types}` : null;
  if (to.layer === 'platform') return objectToPlatform(from.file, to.part);
  if (to.layer !== 'feature') return 'a feature knows no component and no page';
  return objectToNeighbour(from, to, isType);
}

function objectToPlatform(file: FeatureFile, part: string): string | null {
  if (file === 'schema' || file === 'view-model') return `${file} is pure and runs anywhere: no platform`;
  if (file === 'queries' && !browserPlatform.includes(part)) return `queries run in the browser: of the platform, ${browserPlatform.join(' and ')} alone`;
  return null;
}

/** Which files of its own feature, and of another, each file may use. */
const neighbours: Record<FeatureFile, { own: readonly FeatureFile[]; other: readonly FeatureFile[] }> = {
  schema: { own: ['schema'], other: [] },
  'view-model': { own: ['schema'], other: [] },
  data: { own: ['schema'], other: ['data'] },
  mutations: { own: ['schema', 'data'], other: ['data'] },
  loaders: { own: ['data', 'view-model', 'schema'], other: ['data'] },
  // First use makes an account, a workspace and its sample: an action may join the mutations of several features.
  actions: { own: ['schema', 'mutations'], other: ['mutations'] },
  queries: { own: ['schema', 'view-model'], other: [] },
};

function objectToNeighbour(from: FeaturePlace, to: FeaturePlace, isType: boolean): string | null {
  const isOwn = from.feature === to.feature;
  if (to.file === 'schema' && (from.file === 'view-model' || from.file === 'queries') && !isType) return ofSchemas;
  const allowed = isOwn ? neighbours[from.file].own : neighbours[from.file].other;
  return allowed.includes(to.file) ? null : `${from.file} may not use ${isOwn ? 'its own' : "another feature's"} ${to.file}`;
}

function objectToComponent(feature: string, to: Place, isType: boolean): string | null {
  if (to.layer === 'domain' || isShared(to) || isRoutes(to)) return null;
  if (to.layer === 'component') return to.feature === feature ? null : "a feature's components don't use another's";
  if (to.layer !== 'feature') return 'components know neither pages nor the platform (but routes)';
  if (to.feature !== feature) return `components of ${feature} use the feature ${feature} alone`;
  // What a loader returns is what its component takes.
  if (to.file === 'loaders' && isType) return null;
  if (to.file === 'schema') return isType ? null : ofSchemas;
  return ['actions', 'queries', 'view-model'].includes(to.file) ? null : `${to.file} runs on the server alone`;
}

function objectToApp(to: Place, files: readonly FeatureFile[], objection: string): string | null {
  return to.layer === 'feature' && !files.includes(to.file) ? objection : null;
}

function objectToPackage(from: Place, name: string): string | null {
  const isFramework = /^(react|react-dom|next)($|\/)/.test(name);
  if (from.layer === 'domain') return purePackages.test(name) ? null : `the domain imports pure packages alone, not ${name}`;
  if (from.layer !== 'feature') return null;
  if (from.file === 'schema') return name === 'zod' || purePackages.test(name) ? null : `schema imports zod alone, not ${name}`;
  if (from.file === 'view-model') return purePackages.test(name) ? null : `view-model is pure: no ${name}`;
  return isFramework && (from.file === 'data' || from.file === 'mutations') ? `${from.file} doesn't know the framework` : null;
}

function isPrisma(target: string): boolean {
  return prismaPackages.test(target) || target.startsWith(generatedClient);
}

function mayUsePrisma(place: Place): boolean {
  if (place.layer === 'platform') return true;
  return place.layer === 'feature' && (place.file === 'data' || place.file === 'mutations');
}

function isShared(place: Place): boolean {
  return place.layer === 'ui' || place.layer === 'charts' || place.layer === 'shell';
}

function isRoutes(place: Place): boolean {
  return place.layer === 'platform' && place.part === 'routes';
}
