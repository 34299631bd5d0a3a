import { expect, test, type Page } from '@playwright/test';
import { findAxeViolations } from '../support/find-axe-violations';
import { listWorkspacePages } from '../support/served-doors';
import { ownerState } from './pages/people';

// Every page that the build serves, on the sample, which has something to show on each. The journeys look at many of them by day.
test.use({ storageState: ownerState, colorScheme: 'dark' });

const workspace = 'halden-freight';

test('axe finds nothing on any page in the dark theme', async ({ page }) => {
  test.setTimeout(240_000);
  const found: string[] = [];
  for (const address of await listAddresses(page)) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(200);
    expect(new URL(page.url()).pathname, address).toMatch(new RegExp(`^${address}`));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    found.push(...(await findAxeViolations(page)).map((line) => `${address}: ${line}`));
  }
  expect(found).toEqual([]);
});

test('a page runs the scripts that came with it, and no other', async ({ page }) => {
  const address = `/w/${workspace}/portfolio`;
  const nonces = await Promise.all([1, 2].map(async () => /script-src [^;]*'nonce-([^']+)'/.exec((await page.request.get(address)).headers()['content-security-policy'] ?? '')?.[1]));
  expect(new Set(nonces).size).toBe(2);
  const answer = await page.request.get(address);
  const nonce = /'nonce-([^']+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1] ?? 'none';
  const scripts = (await answer.text()).match(/<script[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(5);
  expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);

  // What somebody else managed to write into the page: it comes with it, but without the nonce.
  const smuggled = '<script>window.smuggled = ["script"]</script><img alt="" src="data:," onerror="window.smuggled = [\'handler\']">';
  await page.route(`**${address}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('</main>', `${smuggled}</main>`) });
  });
  const refused: string[] = [];
  page.on('console', (message) => message.text().includes('Content Security Policy') && refused.push(message.text()));
  await page.goto(address);
  await expect.poll(() => refused.length).toBe(2);
  expect(await page.evaluate(() => 'smuggled' in window)).toBe(false);
});

/** The address of each page, with the ids of one project and one of its experiments; the page of a snapshot is looked at where one is taken. */
async function listAddresses(page: Page): Promise<string[]> {
  const projectId = await findId(page, 'projects?q=Support+request+triage');
  const experimentId = await findId(page, `projects/${projectId}/experiments?limit=1`);
  const ids = new Map(Object.entries({ workspace, projectId, experimentId }));
  const pages = listWorkspacePages().filter((address) => !address.includes('[snapshotId]'));
  return pages.map((address) => address.replaceAll(/\[(\w+)\]/g, (_, name: string) => ids.get(name) ?? name));
}

async function findId(page: Page, list: string): Promise<string> {
  const response = await page.request.get(`/api/v1/${list}&workspace=${workspace}`);
  const { items } = (await response.json()) as { items: { id: string }[] };
  expect(items.length, list).toBeGreaterThan(0);
  return items[0]?.id ?? '';
}
