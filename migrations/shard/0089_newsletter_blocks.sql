-- Whoever ends a newsletter takes along what was known of their address, unless somebody of the school has it.
CREATE TRIGGER `subscribers_go` AFTER DELETE ON `newsletter_subscribers`
WHEN NOT EXISTS (SELECT 1 FROM `people` p WHERE p.`school_id` = OLD.`school_id` AND lower(p.`email`) = OLD.`email`)
BEGIN
  DELETE FROM `blocked_addresses` WHERE `school_id` = OLD.`school_id` AND `address` = OLD.`email`;
  DELETE FROM `returned_mails` WHERE `school_id` = OLD.`school_id` AND `address` = OLD.`email`;
END;
