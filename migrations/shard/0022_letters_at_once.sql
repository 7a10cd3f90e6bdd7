PRAGMA defer_foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_invitation_runs` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`by_id` text,
	`at` integer NOT NULL,
	`sweep_at` integer NOT NULL,
	`finished_at` integer,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_invitation_runs`("school_id", "id", "by_id", "at", "sweep_at", "finished_at") SELECT "school_id", "id", "by_id", "at", "sweep_at", "finished_at" FROM `invitation_runs`;--> statement-breakpoint
DROP TABLE `invitation_runs`;--> statement-breakpoint
ALTER TABLE `__new_invitation_runs` RENAME TO `invitation_runs`;--> statement-breakpoint
CREATE INDEX `invitation_runs_by_time` ON `invitation_runs` (`school_id`,`at`);--> statement-breakpoint
CREATE INDEX `invitation_runs_unfinished` ON `invitation_runs` (`sweep_at`) WHERE finished_at is null;--> statement-breakpoint
DROP INDEX `invitation_run_people_by_place`;--> statement-breakpoint
DROP INDEX `invitation_run_people_once`;--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_run_people_once` ON `invitation_run_people` (`school_id`,`person_id`) WHERE outcome is null;--> statement-breakpoint
ALTER TABLE `invitation_run_people` DROP COLUMN `way`;--> statement-breakpoint
ALTER TABLE `invitation_run_people` DROP COLUMN `place`;