/** The closed list of files of a feature. */
export const featureFiles = ['schema', 'data', 'mutations', 'loaders', 'actions', 'queries', 'view-model'] as const;
export type FeatureFile = (typeof featureFiles)[number];

/** Where a file stands in the house. */
export type Place =
  | { readonly layer: 'domain' }
  | { readonly layer: 'feature'; readonly feature: string; readonly file: FeatureFile }
  | { readonly layer: 'platform'; readonly part: string }
  | { readonly layer: 'ui' }
  | { readonly layer: 'charts' }
  | { readonly layer: 'shell' }
  | { readonly layer: 'component'; readonly feature: string }
  | { readonly layer: 'app' }
  | { readonly layer: 'api' };

/** @returns null for a path that has no place: a folder or a file name that the house doesn't know */
export function findPlace(path: string): Place | null {
  const [top = '', second = '', third = ''] = path.split('/');
  if (top === 'app') return { layer: second === 'api' ? 'api' : 'app' };
  if (top === 'components') return findComponentPlace(second);
  if (top !== 'lib') return null;
  if (second === 'domain') return { layer: 'domain' };
  if (second === 'platform') return { layer: 'platform', part: path.slice('lib/platform/'.length).replace(/\.tsx?$/, '') };
  if (second !== 'features') return null;
  const name = path.split('/').length === 4 ? path.split('/')[3]?.replace(/\.tsx?$/, '') : undefined;
  const file = featureFiles.find((candidate) => candidate === name);
  return file ? { layer: 'feature', feature: third, file } : null;
}

function findComponentPlace(folder: string): Place {
  if (folder === 'ui' || folder === 'charts' || folder === 'shell') return { layer: folder };
  return { layer: 'component', feature: folder };
}
