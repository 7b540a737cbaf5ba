import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import type { DifficultyState, DifficultyStep } from '../acts/difficulty.ts';
import type { DifficultyLevel } from '../units/difficulty-route.ts';
import { houseAgencies, housePlans, visiblePlans } from './visible.ts';

export interface DifficultyView {
  readonly id: string;
  readonly planCode: string;
  readonly taskId: string | null;
  readonly taskTitle: string | null;
  readonly text: string;
  readonly proposal: string | null;
  readonly unitAgency: string | null;
  readonly unitName: string;
  readonly beyondCompetence: boolean;
  readonly level: DifficultyLevel;
  /** Who has it now. */
  readonly holder: string | null;
  readonly holderAgency: string | null;
  readonly state: DifficultyState;
  readonly at: Date;
  readonly by: string | null;
  readonly steps: readonly {
    readonly step: DifficultyStep;
    readonly level: DifficultyLevel;
    readonly beyondCompetence: boolean;
    /** Who had it after the step. */
    readonly holder: string | null;
    readonly text: string;
    /** ISO 8601. */
    readonly at: string;
    readonly by: string | null;
  }[];
}

export interface DifficultyFilter {
  readonly planCode?: string;
  readonly taskId?: string;
  /** True: only those not decided and not closed. */
  readonly open?: boolean;
  readonly limit?: number;
}

/** Difficulties of plans that are the actor's business, of others those of its own house, with the way they went; newest first. */
export async function listDifficulties(db: Db, actor: Actor, filter: DifficultyFilter = {}): Promise<DifficultyView[]> {
  const { planCode = null, taskId = null, open = false, limit = 100 } = filter;
  const found = await sql<DifficultyView>`
    select d.id, p.code as "planCode", d.task_id as "taskId", t.title as "taskTitle", d.text, d.proposal, d.unit_agency as "unitAgency",
           d.unit_name as "unitName", d.beyond_competence as "beyondCompetence", d.level, d.holder_name as holder,
           d.holder_agency as "holderAgency", d.state, d.at, a.name as by,
           (select jsonb_agg(jsonb_build_object('step', s.step, 'level', s.level, 'beyondCompetence', s.beyond_competence, 'holder', s.holder_name,
                    'text', s.text, 'at', s.at, 'by', sa.name) order by s.id)
              from plan_difficulty_step s left join account sa on sa.id = s.account_id where s.difficulty_id = d.id) as steps
      from plan_difficulty d join plan p on p.id = d.plan_id left join plan_task t on t.id = d.task_id
      left join account a on a.id = d.account_id
     where (${housePlans(actor)} or (${visiblePlans(actor)} and d.unit_agency = any(${houseAgencies(actor)}::text[]))) and (${planCode}::text is null or p.code = ${planCode})
       and (${taskId}::text is null or d.task_id::text = ${taskId}) and (not ${open}::boolean or d.state in ('open', 'answered'))
     order by d.at desc, d.id limit ${Math.min(limit, 500)}`.execute(db);
  return found.rows;
}
