CREATE TABLE `accounts` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`user_name` text NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `person_id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_by_user_name` ON `accounts` (`school_id`,`user_name`);--> statement-breakpoint
CREATE TABLE `login_failures` (
	`school_id` text NOT NULL,
	`key` text NOT NULL,
	`since` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`school_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `login_failures_by_age` ON `login_failures` (`school_id`,`since`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`school_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`browser` text NOT NULL,
	PRIMARY KEY(`school_id`, `fingerprint`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `accounts`(`school_id`,`person_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_by_person` ON `sessions` (`school_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `groups` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`school_year` text NOT NULL,
	`year` integer NOT NULL,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `groups_by_year` ON `groups` (`school_id`,`school_year`,`year`,`name`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`school_id` text NOT NULL,
	`group_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	PRIMARY KEY(`school_id`, `group_id`, `role`, `person_id`),
	FOREIGN KEY (`school_id`,`group_id`) REFERENCES `groups`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_by_person` ON `memberships` (`school_id`,`person_id`,`role`);--> statement-breakpoint
CREATE TABLE `external_keys` (
	`school_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`entity_id` text NOT NULL,
	`told` text NOT NULL,
	`gone_on` text,
	PRIMARY KEY(`school_id`, `kind`, `key`)
);
--> statement-breakpoint
CREATE INDEX `external_keys_by_entity` ON `external_keys` (`school_id`,`kind`,`entity_id`);--> statement-breakpoint
CREATE TABLE `import_applications` (
	`school_id` text NOT NULL,
	`turn` integer NOT NULL,
	`run_id` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text,
	`brin` text,
	`school_year` text,
	`counts` text NOT NULL,
	PRIMARY KEY(`school_id`, `turn`),
	FOREIGN KEY (`school_id`,`run_id`) REFERENCES `import_runs`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_applications_by_run` ON `import_applications` (`school_id`,`run_id`);--> statement-breakpoint
CREATE TABLE `import_runs` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`by_id` text,
	`at` integer NOT NULL,
	`discarded_at` integer,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_runs_by_time` ON `import_runs` (`school_id`,`at`);--> statement-breakpoint
CREATE INDEX `import_runs_kept` ON `import_runs` (`discarded_at`,`at`);--> statement-breakpoint
CREATE TABLE `attachments` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`message_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`owner_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachments_by_message` ON `attachments` (`school_id`,`message_id`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`school_id` text NOT NULL,
	`message_id` text NOT NULL,
	`person_id` text NOT NULL,
	`named` integer NOT NULL,
	`sent_at` integer NOT NULL,
	`read_at` integer,
	PRIMARY KEY(`school_id`, `message_id`, `person_id`),
	FOREIGN KEY (`school_id`,`message_id`) REFERENCES `messages`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `deliveries_by_person` ON `deliveries` (`school_id`,`person_id`,`sent_at`,`message_id`);--> statement-breakpoint
CREATE INDEX `deliveries_unread` ON `deliveries` (`school_id`,`person_id`,`sent_at`,`message_id`) WHERE read_at is null;--> statement-breakpoint
CREATE TABLE `delivery_pupils` (
	`school_id` text NOT NULL,
	`message_id` text NOT NULL,
	`person_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`group_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `message_id`, `person_id`, `pupil_id`, `group_id`),
	FOREIGN KEY (`school_id`,`message_id`,`person_id`) REFERENCES `deliveries`(`school_id`,`message_id`,`person_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `delivery_pupils_by_person` ON `delivery_pupils` (`school_id`,`person_id`,`message_id`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`owner_id` text NOT NULL,
	`content` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`owner_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `drafts_by_owner` ON `drafts` (`school_id`,`owner_id`,`updated_at`);--> statement-breakpoint
CREATE TABLE `messages` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`sender_id` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`audience` text NOT NULL,
	`sent_at` integer NOT NULL,
	`delivered_at` integer,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`sender_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `messages_by_sender` ON `messages` (`school_id`,`sender_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `messages_undelivered` ON `messages` (`delivered_at`,`sent_at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`school_id` text NOT NULL,
	`key` text NOT NULL,
	`person_id` text NOT NULL,
	`message_id` text,
	`kind` text NOT NULL,
	`due_at` integer NOT NULL,
	`held_until` integer,
	`sweep_at` integer NOT NULL,
	`done_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`service_message_id` text,
	`failure` text,
	PRIMARY KEY(`school_id`, `key`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outbox_unsettled` ON `outbox` (`sweep_at`,`school_id`,`person_id`) WHERE done_at is null;--> statement-breakpoint
CREATE INDEX `outbox_summaries` ON `outbox` (`school_id`,`person_id`) WHERE done_at is null and kind = 'summary';--> statement-breakpoint
CREATE INDEX `outbox_by_service_id` ON `outbox` (`service_message_id`) WHERE service_message_id is not null;--> statement-breakpoint
CREATE INDEX `outbox_by_message` ON `outbox` (`school_id`,`message_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `guardianships` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`custody` text NOT NULL,
	`relation` text NOT NULL,
	`ground` text,
	`since` integer NOT NULL,
	`entered_by_id` text,
	PRIMARY KEY(`school_id`, `pupil_id`, `person_id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `pupils`(`school_id`,`person_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`entered_by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `guardianships_by_person` ON `guardianships` (`school_id`,`person_id`,`custody`);--> statement-breakpoint
CREATE TABLE `household_members` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`household_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `person_id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`household_id`) REFERENCES `households`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `household_members_by_household` ON `household_members` (`school_id`,`household_id`);--> statement-breakpoint
CREATE TABLE `households` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`joint_use` integer DEFAULT true NOT NULL,
	`primary_contact_id` text,
	`partners_may_write` integer DEFAULT true NOT NULL,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`primary_contact_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `people` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`first_name` text NOT NULL,
	`infix` text NOT NULL,
	`last_name` text NOT NULL,
	`search_name` text NOT NULL,
	`email` text,
	`phone` text,
	`address` text,
	`photo_key` text,
	`language` text,
	`mail_choice` text DEFAULT 'each' NOT NULL,
	`hears_parents` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `people_by_name` ON `people` (`school_id`,`search_name`);--> statement-breakpoint
CREATE INDEX `people_by_email` ON `people` (`school_id`,`email`);--> statement-breakpoint
CREATE INDEX `people_not_hearing_parents` ON `people` (`school_id`,`id`) WHERE hears_parents = 0;--> statement-breakpoint
CREATE TABLE `pupils` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`birth_date` text,
	`year` integer NOT NULL,
	`left_on` text,
	PRIMARY KEY(`school_id`, `person_id`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`school_id`, `person_id`, `role`),
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `staff_by_role` ON `staff` (`school_id`,`role`,`person_id`);--> statement-breakpoint
CREATE TABLE `answers` (
	`school_id` text NOT NULL,
	`message_id` text NOT NULL,
	`person_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`question_id` text NOT NULL,
	`position` integer NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`school_id`, `message_id`, `person_id`, `subject_id`, `question_id`, `position`),
	FOREIGN KEY (`school_id`,`message_id`,`person_id`,`subject_id`) REFERENCES `responses`(`school_id`,`message_id`,`person_id`,`subject_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`question_id`) REFERENCES `questions`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answers_by_value` ON `answers` (`school_id`,`question_id`,`value`);--> statement-breakpoint
CREATE TABLE `places` (
	`school_id` text NOT NULL,
	`question_id` text NOT NULL,
	`claimant` text NOT NULL,
	`amount` integer NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `question_id`, `claimant`),
	FOREIGN KEY (`school_id`,`question_id`) REFERENCES `questions`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `questionnaires` (
	`school_id` text NOT NULL,
	`message_id` text NOT NULL,
	`mode` text NOT NULL,
	`deadline` integer,
	PRIMARY KEY(`school_id`, `message_id`),
	FOREIGN KEY (`school_id`,`message_id`) REFERENCES `messages`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `questionnaires_by_deadline` ON `questionnaires` (`school_id`,`deadline`);--> statement-breakpoint
CREATE TABLE `questions` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`message_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`required` integer NOT NULL,
	`options` text NOT NULL,
	`positive` text,
	`capacity` integer,
	`condition_question_id` text,
	`condition_value` text,
	PRIMARY KEY(`school_id`, `id`),
	FOREIGN KEY (`school_id`,`message_id`) REFERENCES `questionnaires`(`school_id`,`message_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`condition_question_id`) REFERENCES `questions`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `questions_by_message` ON `questions` (`school_id`,`message_id`,`position`);--> statement-breakpoint
CREATE TABLE `responses` (
	`school_id` text NOT NULL,
	`id` text NOT NULL,
	`message_id` text NOT NULL,
	`person_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`pupil_id` text,
	`group_id` text,
	`at` integer NOT NULL,
	`entered_by_id` text,
	PRIMARY KEY(`school_id`, `message_id`, `person_id`, `subject_id`),
	FOREIGN KEY (`school_id`,`message_id`) REFERENCES `questionnaires`(`school_id`,`message_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`pupil_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`group_id`) REFERENCES `groups`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`entered_by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `responses_by_id` ON `responses` (`school_id`,`id`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`school_id` text NOT NULL,
	`nonce` text NOT NULL,
	`id` text NOT NULL,
	`message_id` text NOT NULL,
	`person_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`school_id`, `nonce`),
	FOREIGN KEY (`school_id`,`message_id`) REFERENCES `messages`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`person_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`,`by_id`) REFERENCES `people`(`school_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `submissions_by_message` ON `submissions` (`school_id`,`message_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`school_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`town` text NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`welcome` text NOT NULL,
	`hue` integer NOT NULL,
	`zone` text NOT NULL,
	`morning_summary` text NOT NULL,
	`afternoon_summary` text NOT NULL
);
