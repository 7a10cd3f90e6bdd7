CREATE TABLE `invitation_run_people` (
	`school_id` text NOT NULL,
	`run_id` text NOT NULL,
	`person_id` text NOT NULL,
	`way` text NOT NULL,
	`place` integer NOT NULL,
	`link_id` text NOT NULL,
	`outcome` text,
	PRIMARY KEY(`school_id`, `run_id`, `person_id`),
	FOREIGN KEY (`school_id`,`run_id`) REFERENCES `invitation_runs`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `invitation_run_people_by_place` ON `invitation_run_people` (`school_id`,`run_id`,`place`,`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_run_people_once` ON `invitation_run_people` (`school_id`,`person_id`) WHERE outcome is null and way = 'mail';--> statement-breakpoint
CREATE TABLE `invitation_runs` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`way` text NOT NULL,
	`by_id` text,
	`at` integer NOT NULL,
	`sweep_at` integer NOT NULL,
	`finished_at` integer,
	`addressees` text,
	`group_id` text,
	`discarded_at` integer,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`group_id`) REFERENCES `groups`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `invitation_runs_by_time` ON `invitation_runs` (`school_id`,`way`,`at`);--> statement-breakpoint
CREATE INDEX `invitation_runs_unfinished` ON `invitation_runs` (`sweep_at`) WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX `invitation_runs_kept` ON `invitation_runs` (`at`) WHERE way = 'letter' and discarded_at is null;--> statement-breakpoint
CREATE TABLE `invitations` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`link_id` text NOT NULL,
	`way` text NOT NULL,
	`by_id` text,
	`at` integer NOT NULL,
	`asked_at` integer,
	PRIMARY KEY(`school_id`, `person_id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`link_id`) REFERENCES `links`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_of_adults` ON `memberships` (`school_id`,`person_id`) WHERE role in ('classParent', 'liceParent', 'member');