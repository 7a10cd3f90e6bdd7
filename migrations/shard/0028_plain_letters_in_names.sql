-- Names are found by their plain letters from now on, those that stand here already too.
UPDATE `people` SET `search_name` = replace(replace(replace(replace(replace(replace(replace(replace(replace(search_name, 'æ', 'ae'), 'œ', 'oe'), 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'þ', 'th'), 'ħ', 'h'), 'ŧ', 't'), 'ŋ', 'n')
WHERE `search_name` GLOB '*[æœøđðþħŧŋ]*';
