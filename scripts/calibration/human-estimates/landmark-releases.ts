import { readEffortData } from '../read-effort-data';

/** A release of Landmark with the weekly reports of its target date. Days are counted from 1970. */
export type Release = { readonly name: string; readonly start: number; readonly firstTarget: number; readonly released: number; readonly reports: readonly Report[] };

export type Report = { readonly week: number; readonly target: number };

export function readReleases(): Release[] {
  const releases = new Map<string, Release & { reports: Report[] }>();
  for (const row of readEffortData('landmark_release_reestimates')) {
    const name = row.project ?? '';
    const release = releases.get(name) ?? { name, start: dayOf(row.start), firstTarget: dayOf(row.first_target), released: dayOf(row.actual_release), reports: [] };
    release.reports.push({ week: dayOf(row.week_end), target: dayOf(row.target_release) });
    releases.set(name, release);
  }
  return [...releases.values()].filter(({ start, firstTarget, released }) => firstTarget > start && released > start);
}

function dayOf(date: string | undefined): number {
  return Date.parse(date ?? '') / 86_400_000;
}
