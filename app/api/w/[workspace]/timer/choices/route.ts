import { readChoices } from '@/lib/features/timer/data';
import { answerApi } from '@/lib/platform/api-gate';

export async function GET(request: Request, { params }: RouteContext<'/api/w/[workspace]/timer/choices'>): Promise<Response> {
  const { workspace } = await params;
  return answerApi(request, { workspace, permission: 'read' }, async (caller) => Response.json(await readChoices(caller)));
}
