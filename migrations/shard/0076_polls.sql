CREATE TABLE `poll_ballots` (
	`school_id` text NOT NULL,
	`poll_id` text NOT NULL,
	`id` text NOT NULL,
	`sealed` text NOT NULL,
	PRIMARY KEY(`school_id`, `poll_id`, `id`),
	FOREIGN KEY (`school_id`,`poll_id`) REFERENCES `polls`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `poll_people` (
	`school_id` text NOT NULL,
	`poll_id` text NOT NULL,
	`person_id` text NOT NULL,
	`took_part` integer NOT NULL,
	PRIMARY KEY(`school_id`, `poll_id`, `person_id`),
	FOREIGN KEY (`school_id`,`poll_id`) REFERENCES `polls`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `poll_people_by_person` ON `poll_people` (`school_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `poll_people_waiting` ON `poll_people` (`school_id`,`person_id`,`poll_id`) WHERE took_part = 0;--> statement-breakpoint
CREATE TABLE `poll_responses` (
	`school_id` text NOT NULL,
	`poll_id` text NOT NULL,
	`person_id` text NOT NULL,
	`answers` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `poll_id`, `person_id`),
	FOREIGN KEY (`school_id`,`poll_id`,`person_id`) REFERENCES `poll_people`(`school_id`,`poll_id`,`person_id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `poll_votes` (
	`school_id` text NOT NULL,
	`poll_id` text NOT NULL,
	`question_id` text NOT NULL,
	`value` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`school_id`, `poll_id`, `question_id`, `value`),
	FOREIGN KEY (`school_id`,`poll_id`) REFERENCES `polls`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `polls` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`by_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`intro` text NOT NULL,
	`for` text NOT NULL,
	`group_ids` text NOT NULL,
	`anonymous` integer NOT NULL,
	`sight` text NOT NULL,
	`questions` text NOT NULL,
	`series` text NOT NULL,
	`starts_at` integer,
	`closes_at` integer,
	`sent_at` integer,
	`opened_at` integer,
	`closed_at` integer,
	`withdrawn_at` integer,
	`afterword` text DEFAULT '' NOT NULL,
	`invited` integer DEFAULT 0 NOT NULL,
	`took` integer DEFAULT 0 NOT NULL,
	`counted` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`sweep_at` integer,
	`wiped_at` integer,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `polls_by_maker` ON `polls` (`school_id`,`by_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `polls_by_opening` ON `polls` (`school_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `polls_by_series` ON `polls` (`school_id`,`series`,`opened_at`);--> statement-breakpoint
CREATE INDEX `polls_to_sweep` ON `polls` (`sweep_at`) WHERE sweep_at is not null;