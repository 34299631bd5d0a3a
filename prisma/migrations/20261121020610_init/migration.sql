-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('increase', 'decrease');

-- CreateEnum
CREATE TYPE "UnknownStatus" AS ENUM ('open', 'being_resolved', 'resolved', 'accepted');

-- CreateEnum
CREATE TYPE "CapacityKind" AS ENUM ('role', 'compute', 'money', 'labelMoney', 'labels');

-- CreateEnum
CREATE TYPE "ConstraintKind" AS ENUM ('mustDo', 'eitherOr', 'needs', 'notBefore', 'exclude');

-- CreateEnum
CREATE TYPE "ExperimentOutcome" AS ENUM ('running', 'kept', 'dropped', 'inconclusive');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('goal', 'data', 'features', 'training', 'evaluation', 'deployment', 'serving', 'monitoring', 'maintenance');

-- CreateEnum
CREATE TYPE "ProjectStatus" AS ENUM ('candidate', 'active', 'paused', 'finished', 'stopped');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('imported', 'undone');

-- CreateEnum
CREATE TYPE "FailureReason" AS ENUM ('talent', 'leadership', 'infrastructure', 'labeling', 'silos', 'feasibility', 'alignment');

-- CreateEnum
CREATE TYPE "LifeCyclePhase" AS ENUM ('data', 'model', 'deploy', 'run');

-- CreateEnum
CREATE TYPE "TimeEntrySource" AS ENUM ('typed', 'timer', 'imported');

-- CreateTable
CREATE TABLE "estimate" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID,
    "author_id" UUID,
    "quantity" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "p10" DOUBLE PRECISION NOT NULL,
    "p50" DOUBLE PRECISION NOT NULL,
    "p90" DOUBLE PRECISION NOT NULL,
    "inputs" JSONB NOT NULL DEFAULT '{}',
    "seed" TEXT,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actual" DOUBLE PRECISION,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "estimate_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "pilot" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "classes_done" INTEGER NOT NULL,
    "classes_total" INTEGER NOT NULL,
    "stages" JSONB NOT NULL,
    "labels" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "ran_on" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pilot_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "pilot_slice" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pilot_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "size" DOUBLE PRECISION NOT NULL,
    "hours" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "pilot_slice_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "reference_project" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "url" TEXT,
    "project_id" UUID,
    "features" JSONB NOT NULL,
    "size" DOUBLE PRECISION,
    "size_unit" TEXT,
    "effort_hours" DOUBLE PRECISION NOT NULL,
    "finished_on" DATE,

    CONSTRAINT "reference_project_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "goal" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "input" TEXT NOT NULL DEFAULT '',
    "output" TEXT NOT NULL DEFAULT '',
    "metric_name" TEXT NOT NULL DEFAULT '',
    "metric_unit" TEXT NOT NULL DEFAULT '',
    "direction" "Direction" NOT NULL DEFAULT 'increase',
    "threshold" DOUBLE PRECISION,
    "baseline_kind" TEXT,
    "baseline_low" DOUBLE PRECISION,
    "baseline" DOUBLE PRECISION,
    "baseline_high" DOUBLE PRECISION,
    "human_low" DOUBLE PRECISION,
    "human_level" DOUBLE PRECISION,
    "human_high" DOUBLE PRECISION,
    "error_costs" JSONB NOT NULL DEFAULT '{}',
    "success_properties" JSONB NOT NULL DEFAULT '{}',
    "right_problem" JSONB NOT NULL DEFAULT '{}',
    "agreed_on" DATE,

    CONSTRAINT "goal_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "stakeholder" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "person_id" UUID,
    "interest" TEXT NOT NULL DEFAULT '',
    "signed_off_on" DATE,

    CONSTRAINT "stakeholder_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "objective" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "stakeholder_id" UUID,
    "owner_id" UUID,
    "measure" TEXT NOT NULL,
    "direction" "Direction" NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "baseline" DOUBLE PRECISION,
    "target" DOUBLE PRECISION,
    "weight" DOUBLE PRECISION NOT NULL DEFAULT 1,

    CONSTRAINT "objective_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "objective_conflict" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "balance" TEXT,

    CONSTRAINT "objective_conflict_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "planning_question" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT,
    "answered_by" TEXT,
    "answered_on" DATE,
    "assumption_removed" TEXT,
    "sort" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "planning_question_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "ladder_step" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "result" TEXT,
    "waiver_reason" TEXT,

    CONSTRAINT "ladder_step_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "unknown" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "low" DOUBLE PRECISION,
    "likely" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "concerns" TEXT,
    "evidence" TEXT NOT NULL DEFAULT '',
    "owner_id" UUID,
    "status" "UnknownStatus" NOT NULL DEFAULT 'open',
    "way_to_resolve" TEXT NOT NULL DEFAULT '',
    "cost_hours" DOUBLE PRECISION,
    "due_on" DATE,
    "resolved_on" DATE,
    "resolution" TEXT,
    "sort" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "unknown_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "data_readiness" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "evidence" TEXT NOT NULL DEFAULT '',
    "problems" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "data_readiness_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "label_plan" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "needed_low" DOUBLE PRECISION,
    "needed_likely" DOUBLE PRECISION,
    "needed_high" DOUBLE PRECISION,
    "price_per_label" DOUBLE PRECISION,
    "budget" DOUBLE PRECISION,
    "checked_share" DOUBLE PRECISION,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "label_plan_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "serving_choice" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "choice" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "cost_per_year_low" DOUBLE PRECISION,
    "cost_per_year_likely" DOUBLE PRECISION,
    "cost_per_year_high" DOUBLE PRECISION,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "serving_choice_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "evaluation_plan" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "randomisation_unit" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "baseline_rate" DOUBLE PRECISION,
    "smallest_effect" DOUBLE PRECISION,
    "significance" DOUBLE PRECISION NOT NULL DEFAULT 0.05,
    "power" DOUBLE PRECISION NOT NULL DEFAULT 0.8,
    "design" JSONB NOT NULL DEFAULT '{}',
    "result" JSONB,
    "started_on" DATE,
    "ended_on" DATE,

    CONSTRAINT "evaluation_plan_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "maturity_answer" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "principle" TEXT NOT NULL,
    "aspect" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "target" INTEGER,
    "evidence" TEXT NOT NULL DEFAULT '',
    "answered_on" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "maturity_answer_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "is_anonymous" BOOLEAN NOT NULL DEFAULT false,
    "preferences" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "active_organization_id" UUID,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "logo" TEXT,
    "metadata" TEXT,
    "currency" CHAR(3) NOT NULL DEFAULT 'EUR',
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "revision" BIGINT NOT NULL DEFAULT 0,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'member',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "inviter_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "apikey" (
    "id" UUID NOT NULL,
    "config_id" TEXT NOT NULL DEFAULT 'default',
    "name" TEXT,
    "start" TEXT,
    "prefix" TEXT,
    "key" TEXT NOT NULL,
    "reference_id" UUID NOT NULL,
    "refill_interval" INTEGER,
    "refill_amount" INTEGER,
    "last_refill_at" TIMESTAMPTZ(3),
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "rate_limit_enabled" BOOLEAN NOT NULL DEFAULT true,
    "rate_limit_time_window" INTEGER,
    "rate_limit_max" INTEGER,
    "request_count" INTEGER NOT NULL DEFAULT 0,
    "remaining" INTEGER,
    "last_request" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "permissions" TEXT,
    "metadata" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "apikey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "planning_period" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "is_current" BOOLEAN NOT NULL DEFAULT false,
    "exceed_share" DOUBLE PRECISION NOT NULL DEFAULT 0.45,
    "keep_lights_on_share" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "planning_period_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "capacity" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "kind" "CapacityKind" NOT NULL,
    "role_id" UUID,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "amount" DOUBLE PRECISION NOT NULL,
    "lights_on_share" DOUBLE PRECISION,
    "accepted_chance" DOUBLE PRECISION,
    "is_from_people" BOOLEAN NOT NULL DEFAULT false,
    "sort" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "capacity_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "plan_constraint" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "kind" "ConstraintKind" NOT NULL,
    "project_id" UUID NOT NULL,
    "other_id" UUID,
    "not_before" DATE,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "plan_constraint_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "scenario" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "author_id" UUID,
    "name" TEXT NOT NULL,
    "weights" JSONB NOT NULL,
    "capacities" JSONB NOT NULL,
    "method" TEXT NOT NULL,
    "results" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scenario_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "decision_snapshot" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "period_id" UUID,
    "author_id" UUID,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "model_version" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "inputs" JSONB NOT NULL,
    "results" JSONB NOT NULL,
    "people" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_snapshot_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "decision" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID,
    "snapshot_id" UUID,
    "author_id" UUID,
    "kind" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "comment" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "author_id" UUID,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "owner_id" UUID,
    "name" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "sort" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "metric" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "direction" "Direction" NOT NULL,
    "lower_bound" DOUBLE PRECISION,
    "upper_bound" DOUBLE PRECISION,
    "target" DOUBLE PRECISION,
    "is_primary" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "metric_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "approach" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_box_hours" DOUBLE PRECISION,
    "status" TEXT NOT NULL DEFAULT 'open',
    "sort" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "approach_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "experiment" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "approach_id" UUID,
    "person_id" UUID,
    "hypothesis" TEXT NOT NULL,
    "change" TEXT NOT NULL DEFAULT '',
    "expected_low" DOUBLE PRECISION,
    "expected_likely" DOUBLE PRECISION,
    "expected_high" DOUBLE PRECISION,
    "data_version" TEXT,
    "code_version" TEXT,
    "people_hours" DOUBLE PRECISION,
    "compute_hours" DOUBLE PRECISION,
    "outcome" "ExperimentOutcome" NOT NULL DEFAULT 'running',
    "learned" TEXT NOT NULL DEFAULT '',
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "source" TEXT,
    "external_id" TEXT,
    "import_batch_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "experiment_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "metric_value" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "experiment_id" UUID NOT NULL,
    "metric_id" UUID NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "error" DOUBLE PRECISION,
    "step" DOUBLE PRECISION,
    "measured_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "on_holdout" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "metric_value_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "time_box" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "hours" DOUBLE PRECISION NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "decided_at" TIMESTAMPTZ(3),
    "decision" TEXT,
    "reason" TEXT,

    CONSTRAINT "time_box_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "plateau" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "from_hours" DOUBLE PRECISION NOT NULL,
    "to_hours" DOUBLE PRECISION NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "plateau_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "forecast_record" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "metric_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "result" JSONB NOT NULL,

    CONSTRAINT "forecast_record_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "project" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "stage" "Stage" NOT NULL DEFAULT 'goal',
    "status" "ProjectStatus" NOT NULL DEFAULT 'candidate',
    "owner_id" UUID,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "starts_on" DATE,
    "due_on" DATE,
    "finished_on" DATE,
    "source" TEXT,
    "external_id" TEXT,
    "natural_key" TEXT,
    "extra" JSONB NOT NULL DEFAULT '{}',
    "import_batch_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "project_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "project_pin" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "sort" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "project_pin_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "stage_passage" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "stage" "Stage" NOT NULL,
    "entered_on" DATE NOT NULL,
    "left_on" DATE,
    "is_return" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,

    CONSTRAINT "stage_passage_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "gate_condition" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "stage" "Stage" NOT NULL,
    "condition" TEXT NOT NULL,
    "met_on" DATE,
    "waived_reason" TEXT,
    "sort" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "gate_condition_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "counts" JSONB NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'imported',
    "author_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "header_hash" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "subject_name" TEXT NOT NULL DEFAULT '',
    "before" JSONB,
    "after" JSONB,
    "group_id" UUID NOT NULL,
    "undoes_group_id" UUID,
    "import_batch_id" UUID,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "risk" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "reason" "FailureReason" NOT NULL,
    "death_stage" TEXT,
    "title" TEXT NOT NULL DEFAULT '',
    "low" DOUBLE PRECISION NOT NULL,
    "likely" DOUBLE PRECISION NOT NULL,
    "high" DOUBLE PRECISION NOT NULL,
    "severity" DOUBLE PRECISION,
    "evidence" TEXT NOT NULL DEFAULT '',
    "is_from_data" BOOLEAN NOT NULL DEFAULT false,
    "mitigation" TEXT NOT NULL DEFAULT '',
    "owner_id" UUID,
    "mitigation_due_on" DATE,
    "mitigated_on" DATE,
    "accepted_until" DATE,
    "closed_on" DATE,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "risk_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "risk_assessment" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "risk_id" UUID NOT NULL,
    "assessed_on" DATE NOT NULL,
    "low" DOUBLE PRECISION NOT NULL,
    "likely" DOUBLE PRECISION NOT NULL,
    "high" DOUBLE PRECISION NOT NULL,
    "severity" DOUBLE PRECISION,
    "note" TEXT NOT NULL DEFAULT '',
    "assessor_id" UUID,

    CONSTRAINT "risk_assessment_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "risk_review" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "state" JSONB NOT NULL DEFAULT '{}',
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "risk_review_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "signal" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "fired_on" DATE NOT NULL,
    "cleared_on" DATE,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "signal_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "scoring_model" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "criteria" JSONB NOT NULL,
    "assumptions" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "is_current" BOOLEAN NOT NULL DEFAULT false,
    "author_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scoring_model_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "score_sheet" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "model_id" UUID NOT NULL,
    "scorer_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "score_sheet_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "score_answer" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "criterion_key" TEXT NOT NULL,
    "raw" TEXT NOT NULL,
    "low" DOUBLE PRECISION,
    "likely" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "was_widened" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT 'person',
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "score_answer_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "driver" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "affects" TEXT NOT NULL,
    "low" DOUBLE PRECISION NOT NULL,
    "likely" DOUBLE PRECISION NOT NULL,
    "high" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "driver_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "driver_exposure" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "driver_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,

    CONSTRAINT "driver_exposure_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "person" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "user_id" UUID,
    "hours_per_week" DOUBLE PRECISION NOT NULL DEFAULT 40,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "team_role" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sort" INTEGER NOT NULL DEFAULT 0,
    "hourly_cost" DOUBLE PRECISION,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "team_role_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "person_role" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role_id" UUID NOT NULL,
    "share" DOUBLE PRECISION NOT NULL DEFAULT 1,

    CONSTRAINT "person_role_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "absence" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "note" TEXT,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "allocation" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "week_start" DATE NOT NULL,
    "hours" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "allocation_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "role_need" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "role_id" UUID NOT NULL,
    "phase" "LifeCyclePhase" NOT NULL,
    "low" DOUBLE PRECISION NOT NULL,
    "likely" DOUBLE PRECISION NOT NULL,
    "high" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "role_need_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "activity" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "family" INTEGER NOT NULL,
    "is_progress" BOOLEAN NOT NULL DEFAULT true,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "sort" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "time_entry" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "experiment_id" UUID,
    "work_date" DATE NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "minutes" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "quantity" DOUBLE PRECISION,
    "quantity_unit" TEXT,
    "source" "TimeEntrySource" NOT NULL DEFAULT 'typed',
    "changed_decision" BOOLEAN NOT NULL DEFAULT false,
    "client_key" TEXT,
    "natural_key" TEXT,
    "import_batch_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "time_entry_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "timer" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "paused_at" TIMESTAMPTZ(3),
    "paused_seconds" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "timer_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "time_rollup" (
    "workspace_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "minutes" BIGINT NOT NULL DEFAULT 0,
    "entries" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "time_rollup_pkey" PRIMARY KEY ("workspace_id","project_id","month","activity_id","person_id")
);

-- CreateTable
CREATE TABLE "week_lock" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "week_start" DATE NOT NULL,
    "locked_by_id" UUID,
    "locked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "week_lock_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "estimate_workspace_id_project_id_quantity_made_at_idx" ON "estimate"("workspace_id", "project_id", "quantity", "made_at");

-- CreateIndex
CREATE INDEX "pilot_workspace_id_project_id_idx" ON "pilot"("workspace_id", "project_id");

-- CreateIndex
CREATE INDEX "reference_project_workspace_id_name_idx" ON "reference_project"("workspace_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "goal_workspace_id_project_id_key" ON "goal"("workspace_id", "project_id");

-- CreateIndex
CREATE INDEX "stakeholder_workspace_id_project_id_idx" ON "stakeholder"("workspace_id", "project_id");

-- CreateIndex
CREATE INDEX "objective_workspace_id_project_id_idx" ON "objective"("workspace_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "objective_conflict_workspace_id_first_id_second_id_key" ON "objective_conflict"("workspace_id", "first_id", "second_id");

-- CreateIndex
CREATE INDEX "planning_question_workspace_id_project_id_idx" ON "planning_question"("workspace_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "ladder_step_workspace_id_project_id_step_key" ON "ladder_step"("workspace_id", "project_id", "step");

-- CreateIndex
CREATE INDEX "unknown_workspace_id_project_id_sort_idx" ON "unknown"("workspace_id", "project_id", "sort");

-- CreateIndex
CREATE UNIQUE INDEX "data_readiness_workspace_id_project_id_question_key" ON "data_readiness"("workspace_id", "project_id", "question");

-- CreateIndex
CREATE UNIQUE INDEX "label_plan_workspace_id_project_id_key" ON "label_plan"("workspace_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "serving_choice_workspace_id_project_id_choice_key" ON "serving_choice"("workspace_id", "project_id", "choice");

-- CreateIndex
CREATE INDEX "evaluation_plan_workspace_id_project_id_idx" ON "evaluation_plan"("workspace_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "maturity_answer_workspace_id_project_id_principle_aspect_key" ON "maturity_answer"("workspace_id", "project_id", "principle", "aspect");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- CreateIndex
CREATE UNIQUE INDEX "workspace_slug_key" ON "workspace"("slug");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_organization_id_user_id_key" ON "member"("organization_id", "user_id");

-- CreateIndex
CREATE INDEX "invitation_organization_id_idx" ON "invitation"("organization_id");

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "invitation"("email");

-- CreateIndex
CREATE INDEX "apikey_key_idx" ON "apikey"("key");

-- CreateIndex
CREATE INDEX "apikey_reference_id_idx" ON "apikey"("reference_id");

-- CreateIndex
CREATE UNIQUE INDEX "planning_period_workspace_id_starts_on_ends_on_key" ON "planning_period"("workspace_id", "starts_on", "ends_on");

-- CreateIndex
CREATE INDEX "capacity_workspace_id_period_id_sort_idx" ON "capacity"("workspace_id", "period_id", "sort");

-- CreateIndex
CREATE INDEX "plan_constraint_workspace_id_period_id_idx" ON "plan_constraint"("workspace_id", "period_id");

-- CreateIndex
CREATE INDEX "scenario_workspace_id_period_id_created_at_idx" ON "scenario"("workspace_id", "period_id", "created_at");

-- CreateIndex
CREATE INDEX "decision_snapshot_workspace_id_created_at_idx" ON "decision_snapshot"("workspace_id", "created_at");

-- CreateIndex
CREATE INDEX "decision_workspace_id_project_id_decided_at_idx" ON "decision"("workspace_id", "project_id", "decided_at");

-- CreateIndex
CREATE INDEX "comment_workspace_id_subject_subject_id_created_at_idx" ON "comment"("workspace_id", "subject", "subject_id", "created_at");

-- CreateIndex
CREATE INDEX "saved_view_workspace_id_page_idx" ON "saved_view"("workspace_id", "page");

-- CreateIndex
CREATE UNIQUE INDEX "metric_workspace_id_project_id_name_key" ON "metric"("workspace_id", "project_id", "name");

-- CreateIndex
CREATE INDEX "approach_workspace_id_project_id_idx" ON "approach"("workspace_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "experiment_workspace_id_project_id_number_key" ON "experiment"("workspace_id", "project_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "experiment_workspace_id_source_external_id_key" ON "experiment"("workspace_id", "source", "external_id");

-- CreateIndex
CREATE INDEX "metric_value_workspace_id_metric_id_measured_at_idx" ON "metric_value"("workspace_id", "metric_id", "measured_at");

-- CreateIndex
CREATE INDEX "metric_value_workspace_id_experiment_id_idx" ON "metric_value"("workspace_id", "experiment_id");

-- CreateIndex
CREATE INDEX "time_box_workspace_id_project_id_idx" ON "time_box"("workspace_id", "project_id");

-- CreateIndex
CREATE INDEX "plateau_workspace_id_project_id_idx" ON "plateau"("workspace_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "forecast_record_workspace_id_metric_id_day_key" ON "forecast_record"("workspace_id", "metric_id", "day");

-- CreateIndex
CREATE INDEX "project_workspace_id_deleted_at_name_idx" ON "project"("workspace_id", "deleted_at", "name");

-- CreateIndex
CREATE INDEX "project_workspace_id_import_batch_id_idx" ON "project"("workspace_id", "import_batch_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_workspace_id_natural_key_key" ON "project"("workspace_id", "natural_key");

-- CreateIndex
CREATE UNIQUE INDEX "project_pin_workspace_id_person_id_project_id_key" ON "project_pin"("workspace_id", "person_id", "project_id");

-- CreateIndex
CREATE INDEX "stage_passage_workspace_id_project_id_entered_on_idx" ON "stage_passage"("workspace_id", "project_id", "entered_on");

-- CreateIndex
CREATE INDEX "gate_condition_workspace_id_project_id_stage_idx" ON "gate_condition"("workspace_id", "project_id", "stage");

-- CreateIndex
CREATE INDEX "import_batch_workspace_id_kind_created_at_idx" ON "import_batch"("workspace_id", "kind", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "import_mapping_workspace_id_kind_header_hash_key" ON "import_mapping"("workspace_id", "kind", "header_hash");

-- CreateIndex
CREATE INDEX "audit_event_workspace_id_at_idx" ON "audit_event"("workspace_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_event_workspace_id_subject_subject_id_at_idx" ON "audit_event"("workspace_id", "subject", "subject_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_event_workspace_id_group_id_idx" ON "audit_event"("workspace_id", "group_id");

-- CreateIndex
CREATE INDEX "risk_workspace_id_project_id_idx" ON "risk"("workspace_id", "project_id");

-- CreateIndex
CREATE INDEX "risk_assessment_workspace_id_risk_id_assessed_on_idx" ON "risk_assessment"("workspace_id", "risk_id", "assessed_on");

-- CreateIndex
CREATE INDEX "risk_review_workspace_id_held_on_idx" ON "risk_review"("workspace_id", "held_on");

-- CreateIndex
CREATE INDEX "signal_workspace_id_project_id_fired_on_idx" ON "signal"("workspace_id", "project_id", "fired_on");

-- CreateIndex
CREATE UNIQUE INDEX "scoring_model_workspace_id_version_key" ON "scoring_model"("workspace_id", "version");

-- CreateIndex
CREATE INDEX "score_sheet_workspace_id_scorer_id_idx" ON "score_sheet"("workspace_id", "scorer_id");

-- CreateIndex
CREATE UNIQUE INDEX "score_sheet_workspace_id_project_id_model_id_scorer_id_key" ON "score_sheet"("workspace_id", "project_id", "model_id", "scorer_id");

-- CreateIndex
CREATE UNIQUE INDEX "score_answer_workspace_id_sheet_id_criterion_key_key" ON "score_answer"("workspace_id", "sheet_id", "criterion_key");

-- CreateIndex
CREATE UNIQUE INDEX "driver_workspace_id_key_key" ON "driver"("workspace_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "driver_exposure_workspace_id_driver_id_project_id_key" ON "driver_exposure"("workspace_id", "driver_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_workspace_id_user_id_key" ON "person"("workspace_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "team_role_workspace_id_key_key" ON "team_role"("workspace_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "person_role_workspace_id_person_id_role_id_key" ON "person_role"("workspace_id", "person_id", "role_id");

-- CreateIndex
CREATE INDEX "absence_workspace_id_person_id_first_day_idx" ON "absence"("workspace_id", "person_id", "first_day");

-- CreateIndex
CREATE INDEX "allocation_workspace_id_week_start_idx" ON "allocation"("workspace_id", "week_start");

-- CreateIndex
CREATE UNIQUE INDEX "allocation_workspace_id_person_id_project_id_week_start_key" ON "allocation"("workspace_id", "person_id", "project_id", "week_start");

-- CreateIndex
CREATE UNIQUE INDEX "role_need_workspace_id_project_id_role_id_phase_key" ON "role_need"("workspace_id", "project_id", "role_id", "phase");

-- CreateIndex
CREATE UNIQUE INDEX "activity_workspace_id_key_key" ON "activity"("workspace_id", "key");

-- CreateIndex
CREATE INDEX "time_entry_workspace_id_project_id_work_date_idx" ON "time_entry"("workspace_id", "project_id", "work_date");

-- CreateIndex
CREATE INDEX "time_entry_workspace_id_person_id_work_date_idx" ON "time_entry"("workspace_id", "person_id", "work_date");

-- CreateIndex
CREATE UNIQUE INDEX "time_entry_workspace_id_client_key_key" ON "time_entry"("workspace_id", "client_key");

-- CreateIndex
CREATE UNIQUE INDEX "time_entry_workspace_id_natural_key_key" ON "time_entry"("workspace_id", "natural_key");

-- CreateIndex
CREATE UNIQUE INDEX "timer_workspace_id_person_id_key" ON "timer"("workspace_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "week_lock_workspace_id_week_start_key" ON "week_lock"("workspace_id", "week_start");

-- AddForeignKey
ALTER TABLE "estimate" ADD CONSTRAINT "estimate_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "estimate" ADD CONSTRAINT "estimate_workspace_id_author_id_fkey" FOREIGN KEY ("workspace_id", "author_id") REFERENCES "person"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "estimate" ADD CONSTRAINT "estimate_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pilot" ADD CONSTRAINT "pilot_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pilot" ADD CONSTRAINT "pilot_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pilot_slice" ADD CONSTRAINT "pilot_slice_workspace_id_pilot_id_fkey" FOREIGN KEY ("workspace_id", "pilot_id") REFERENCES "pilot"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pilot_slice" ADD CONSTRAINT "pilot_slice_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_project" ADD CONSTRAINT "reference_project_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_project" ADD CONSTRAINT "reference_project_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stakeholder" ADD CONSTRAINT "stakeholder_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stakeholder" ADD CONSTRAINT "stakeholder_workspace_id_person_id_fkey" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "person"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stakeholder" ADD CONSTRAINT "stakeholder_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objective" ADD CONSTRAINT "objective_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objective" ADD CONSTRAINT "objective_workspace_id_stakeholder_id_fkey" FOREIGN KEY ("workspace_id", "stakeholder_id") REFERENCES "stakeholder"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objective" ADD CONSTRAINT "objective_workspace_id_owner_id_fkey" FOREIGN KEY ("workspace_id", "owner_id") REFERENCES "person"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objective" ADD CONSTRAINT "objective_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objective_conflict" ADD CONSTRAINT "objective_conflict_workspace_id_first_id_fkey" FOREIGN KEY ("workspace_id", "first_id") REFERENCES "objective"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objective_conflict" ADD CONSTRAINT "objective_conflict_workspace_id_second_id_fkey" FOREIGN KEY ("workspace_id", "second_id") REFERENCES "objective"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objective_conflict" ADD CONSTRAINT "objective_conflict_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planning_question" ADD CONSTRAINT "planning_question_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planning_question" ADD CONSTRAINT "planning_question_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ladder_step" ADD CONSTRAINT "ladder_step_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ladder_step" ADD CONSTRAINT "ladder_step_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unknown" ADD CONSTRAINT "unknown_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unknown" ADD CONSTRAINT "unknown_workspace_id_owner_id_fkey" FOREIGN KEY ("workspace_id", "owner_id") REFERENCES "person"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unknown" ADD CONSTRAINT "unknown_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_readiness" ADD CONSTRAINT "data_readiness_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_readiness" ADD CONSTRAINT "data_readiness_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "label_plan" ADD CONSTRAINT "label_plan_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "label_plan" ADD CONSTRAINT "label_plan_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "serving_choice" ADD CONSTRAINT "serving_choice_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "serving_choice" ADD CONSTRAINT "serving_choice_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_plan" ADD CONSTRAINT "evaluation_plan_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_plan" ADD CONSTRAINT "evaluation_plan_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maturity_answer" ADD CONSTRAINT "maturity_answer_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maturity_answer" ADD CONSTRAINT "maturity_answer_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_inviter_id_fkey" FOREIGN KEY ("inviter_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planning_period" ADD CONSTRAINT "planning_period_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capacity" ADD CONSTRAINT "capacity_workspace_id_period_id_fkey" FOREIGN KEY ("workspace_id", "period_id") REFERENCES "planning_period"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capacity" ADD CONSTRAINT "capacity_workspace_id_role_id_fkey" FOREIGN KEY ("workspace_id", "role_id") REFERENCES "team_role"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capacity" ADD CONSTRAINT "capacity_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_constraint" ADD CONSTRAINT "plan_constraint_workspace_id_period_id_fkey" FOREIGN KEY ("workspace_id", "period_id") REFERENCES "planning_period"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_constraint" ADD CONSTRAINT "plan_constraint_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_constraint" ADD CONSTRAINT "plan_constraint_workspace_id_other_id_fkey" FOREIGN KEY ("workspace_id", "other_id") REFERENCES "project"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_constraint" ADD CONSTRAINT "plan_constraint_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_workspace_id_period_id_fkey" FOREIGN KEY ("workspace_id", "period_id") REFERENCES "planning_period"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_workspace_id_author_id_fkey" FOREIGN KEY ("workspace_id", "author_id") REFERENCES "person"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_snapshot" ADD CONSTRAINT "decision_snapshot_workspace_id_period_id_fkey" FOREIGN KEY ("workspace_id", "period_id") REFERENCES "planning_period"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_snapshot" ADD CONSTRAINT "decision_snapshot_workspace_id_author_id_fkey" FOREIGN KEY ("workspace_id", "author_id") REFERENCES "person"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_snapshot" ADD CONSTRAINT "decision_snapshot_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_workspace_id_snapshot_id_fkey" FOREIGN KEY ("workspace_id", "snapshot_id") REFERENCES "decision_snapshot"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_workspace_id_author_id_fkey" FOREIGN KEY ("workspace_id", "author_id") REFERENCES "person"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_workspace_id_author_id_fkey" FOREIGN KEY ("workspace_id", "author_id") REFERENCES "person"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_workspace_id_owner_id_fkey" FOREIGN KEY ("workspace_id", "owner_id") REFERENCES "person"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric" ADD CONSTRAINT "metric_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric" ADD CONSTRAINT "metric_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approach" ADD CONSTRAINT "approach_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approach" ADD CONSTRAINT "approach_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experiment" ADD CONSTRAINT "experiment_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experiment" ADD CONSTRAINT "experiment_workspace_id_approach_id_fkey" FOREIGN KEY ("workspace_id", "approach_id") REFERENCES "approach"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experiment" ADD CONSTRAINT "experiment_workspace_id_person_id_fkey" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "person"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experiment" ADD CONSTRAINT "experiment_workspace_id_import_batch_id_fkey" FOREIGN KEY ("workspace_id", "import_batch_id") REFERENCES "import_batch"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experiment" ADD CONSTRAINT "experiment_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric_value" ADD CONSTRAINT "metric_value_workspace_id_experiment_id_fkey" FOREIGN KEY ("workspace_id", "experiment_id") REFERENCES "experiment"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric_value" ADD CONSTRAINT "metric_value_workspace_id_metric_id_fkey" FOREIGN KEY ("workspace_id", "metric_id") REFERENCES "metric"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric_value" ADD CONSTRAINT "metric_value_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_box" ADD CONSTRAINT "time_box_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_box" ADD CONSTRAINT "time_box_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plateau" ADD CONSTRAINT "plateau_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plateau" ADD CONSTRAINT "plateau_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forecast_record" ADD CONSTRAINT "forecast_record_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forecast_record" ADD CONSTRAINT "forecast_record_workspace_id_metric_id_fkey" FOREIGN KEY ("workspace_id", "metric_id") REFERENCES "metric"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forecast_record" ADD CONSTRAINT "forecast_record_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_workspace_id_owner_id_fkey" FOREIGN KEY ("workspace_id", "owner_id") REFERENCES "person"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_workspace_id_import_batch_id_fkey" FOREIGN KEY ("workspace_id", "import_batch_id") REFERENCES "import_batch"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_pin" ADD CONSTRAINT "project_pin_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_pin" ADD CONSTRAINT "project_pin_workspace_id_person_id_fkey" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "person"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_pin" ADD CONSTRAINT "project_pin_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_passage" ADD CONSTRAINT "stage_passage_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_passage" ADD CONSTRAINT "stage_passage_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gate_condition" ADD CONSTRAINT "gate_condition_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gate_condition" ADD CONSTRAINT "gate_condition_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_workspace_id_author_id_fkey" FOREIGN KEY ("workspace_id", "author_id") REFERENCES "person"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk" ADD CONSTRAINT "risk_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk" ADD CONSTRAINT "risk_workspace_id_owner_id_fkey" FOREIGN KEY ("workspace_id", "owner_id") REFERENCES "person"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk" ADD CONSTRAINT "risk_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk_assessment" ADD CONSTRAINT "risk_assessment_workspace_id_risk_id_fkey" FOREIGN KEY ("workspace_id", "risk_id") REFERENCES "risk"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk_assessment" ADD CONSTRAINT "risk_assessment_workspace_id_assessor_id_fkey" FOREIGN KEY ("workspace_id", "assessor_id") REFERENCES "person"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk_assessment" ADD CONSTRAINT "risk_assessment_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk_review" ADD CONSTRAINT "risk_review_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signal" ADD CONSTRAINT "signal_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signal" ADD CONSTRAINT "signal_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scoring_model" ADD CONSTRAINT "scoring_model_workspace_id_author_id_fkey" FOREIGN KEY ("workspace_id", "author_id") REFERENCES "person"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scoring_model" ADD CONSTRAINT "scoring_model_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_workspace_id_model_id_fkey" FOREIGN KEY ("workspace_id", "model_id") REFERENCES "scoring_model"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_workspace_id_scorer_id_fkey" FOREIGN KEY ("workspace_id", "scorer_id") REFERENCES "person"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_answer" ADD CONSTRAINT "score_answer_workspace_id_sheet_id_fkey" FOREIGN KEY ("workspace_id", "sheet_id") REFERENCES "score_sheet"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_answer" ADD CONSTRAINT "score_answer_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "driver" ADD CONSTRAINT "driver_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "driver_exposure" ADD CONSTRAINT "driver_exposure_workspace_id_driver_id_fkey" FOREIGN KEY ("workspace_id", "driver_id") REFERENCES "driver"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "driver_exposure" ADD CONSTRAINT "driver_exposure_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "driver_exposure" ADD CONSTRAINT "driver_exposure_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_role" ADD CONSTRAINT "team_role_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_workspace_id_person_id_fkey" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "person"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_workspace_id_role_id_fkey" FOREIGN KEY ("workspace_id", "role_id") REFERENCES "team_role"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_workspace_id_person_id_fkey" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "person"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_workspace_id_person_id_fkey" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "person"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_need" ADD CONSTRAINT "role_need_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_need" ADD CONSTRAINT "role_need_workspace_id_role_id_fkey" FOREIGN KEY ("workspace_id", "role_id") REFERENCES "team_role"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_need" ADD CONSTRAINT "role_need_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_workspace_id_person_id_fkey" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "person"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_workspace_id_activity_id_fkey" FOREIGN KEY ("workspace_id", "activity_id") REFERENCES "activity"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_workspace_id_experiment_id_fkey" FOREIGN KEY ("workspace_id", "experiment_id") REFERENCES "experiment"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_workspace_id_import_batch_id_fkey" FOREIGN KEY ("workspace_id", "import_batch_id") REFERENCES "import_batch"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timer" ADD CONSTRAINT "timer_workspace_id_person_id_fkey" FOREIGN KEY ("workspace_id", "person_id") REFERENCES "person"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timer" ADD CONSTRAINT "timer_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timer" ADD CONSTRAINT "timer_workspace_id_activity_id_fkey" FOREIGN KEY ("workspace_id", "activity_id") REFERENCES "activity"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timer" ADD CONSTRAINT "timer_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_rollup" ADD CONSTRAINT "time_rollup_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "week_lock" ADD CONSTRAINT "week_lock_workspace_id_locked_by_id_fkey" FOREIGN KEY ("workspace_id", "locked_by_id") REFERENCES "person"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "week_lock" ADD CONSTRAINT "week_lock_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
