//! The real element in Chromium, Firefox and WebKit: the same tests in each, a fresh tab and a fresh origin for
//! every one.
//!
//! `cargo xtask test` builds the site, installs the browsers and calls this. Themes: what is kept ([`keeping`]),
//! the element ([`element`]), the pages around it ([`hosts`]).

use std::future::Future;
use std::pin::Pin;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};
use xtask::setup::Engine;

use crate::visit::Visit;

mod chaos;
mod command;
mod contenders;
mod driver;
mod page;
mod run;
mod visit;
mod walk;
mod whole;

mod access;
mod axe;
mod bench;
mod builder;
mod copies;
mod data;
mod early;
mod element;
mod entries;
mod family;
mod faults;
mod fill;
mod focus;
mod handover;
mod hosts;
mod journey;
mod keeping;
mod kill;
mod language;
mod lock;
mod looks;
mod mirror;
mod mode;
mod my_notes;
mod package;
mod part;
mod pdf;
mod printed;
mod privacy;
mod process;
mod readme;
mod screens;
mod seed;
mod stand_alone;
mod steps;
mod storms;
mod team;
mod theme;
mod tongue;
mod translated;
mod ways;
mod wide;
mod wordpress;
mod wordpress_site;
mod words;
mod wrap;
mod zipped;

/// A test: a sentence about the parent or the site owner.
pub struct Test {
    name: &'static str,
    engines: &'static [Engine],
    /// A test that takes longer hangs.
    limit: Duration,
    run: Body,
}

/// Returns an error, with words, when the sentence is not true.
type Body = for<'a> fn(&'a mut Visit) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>>;

/// A test for every engine, or for those it names.
macro_rules! test {
    ($module:ident :: $name:ident) => {
        test!($module::$name, in Engine::ALL, minutes 2)
    };
    ($module:ident :: $name:ident, in $engines:expr) => {
        test!($module::$name, in $engines, minutes 2)
    };
    ($module:ident :: $name:ident, in $engines:expr, minutes $minutes:literal) => {
        Test {
            name: stringify!($name),
            engines: &$engines,
            limit: Duration::from_secs($minutes * 60),
            run: |visit| Box::pin($module::$name(visit)),
        }
    };
}

const TESTS: &[Test] = &[
    test!(chaos::five_thousand_random_actions_with_failing_storage_end_well, in [Engine::Chromium], minutes 6),
    test!(storms::faults_of_storage_lose_no_change, in [Engine::Chromium], minutes 5),
    test!(storms::faults_in_stored_texts_harm_nothing_else, in [Engine::Chromium], minutes 5),
    test!(storms::faults_of_frozen_and_discarded_pages_lose_no_change, in [Engine::Chromium], minutes 5),
    test!(storms::faults_do_not_gather_over_two_hundred_mounts, in [Engine::Chromium], minutes 5),
    test!(access::the_keyboard_alone_is_enough),
    test!(access::a_check_off_is_named_by_the_title_alone),
    test!(access::a_part_is_checked_off_and_undone_where_it_is_open),
    test!(access::a_check_off_is_spoken),
    test!(access::quick_hide_leaves_one_button_and_takes_nothing_away),
    test!(access::escape_closes_the_top_layer_first),
    test!(access::at_four_hundred_percent_the_focus_is_never_hidden),
    test!(access::at_four_hundred_percent_in_spanish_the_focus_is_never_hidden, in [Engine::Chromium]),
    test!(access::targets_are_big_enough_for_a_finger),
    test!(language::the_language_is_the_first_one_asked_for_that_is_spoken),
    test!(language::where_the_page_names_no_language_it_is_the_readers),
    test!(language::an_abort_is_told_in_the_language_that_the_parent_chose),
    test!(language::a_chosen_language_stays_and_nothing_typed_is_lost),
    test!(language::days_and_times_are_said_as_the_native_tests_have_it),
    test!(wide::long_words_from_the_right_and_large_text_have_room_on_every_screen, in [Engine::Chromium], minutes 4),
    test!(wide::no_word_is_broken_where_it_is_narrow),
    test!(wide::the_released_module_speaks_no_pseudo_language, in [Engine::Chromium]),
    test!(wide::the_size_of_the_text_changes_at_once_and_is_kept),
    test!(focus::whatever_opens_takes_the_focus_and_gives_it_back),
    test!(focus::whatever_opens_in_a_part_and_at_the_table_gives_the_focus_back),
    test!(whole::eight_taps_check_off_all_eight),
    test!(whole::every_word_of_every_part_comes_back, in Engine::ALL, minutes 5),
    test!(whole::the_keyboard_alone_fills_in_everything, in Engine::ALL, minutes 5),
    test!(entries::a_service_is_marked_agreed_in_four_taps_and_typing),
    test!(entries::every_fact_of_every_state_comes_back),
    test!(entries::a_removed_entry_comes_back_by_undo),
    test!(entries::five_hundred_entries_do_not_slow_the_typing),
    test!(keeping::a_check_off_survives_a_reload),
    test!(keeping::a_note_folded_away_without_leaving_the_field_is_kept),
    test!(keeping::a_note_is_kept_when_the_page_goes_while_it_is_typed),
    test!(kill::what_was_shown_as_saved_outlives_a_killed_browser, in [Engine::Chromium], minutes 4),
    test!(mirror::what_storage_lost_comes_back_from_the_mirror),
    test!(mirror::an_erasure_empties_the_mirror_and_a_late_tab_brings_nothing_back),
    test!(mirror::without_a_mirror_it_is_saved_after_a_rest),
    test!(keeping::a_restarted_browser_still_has_it_all, in [Engine::Chromium, Engine::Firefox]),
    test!(keeping::two_windows_keep_each_others_check_offs),
    test!(keeping::two_windows_typing_in_the_same_note_lose_no_word),
    test!(keeping::a_note_written_in_another_window_is_shown),
    test!(keeping::two_elements_on_one_page_share_what_is_kept),
    test!(keeping::two_storage_keys_on_one_page_are_two_lists),
    test!(keeping::erasing_leaves_only_the_mark_and_no_window_brings_it_back),
    test!(keeping::what_the_browser_lost_can_be_brought_back),
    test!(keeping::kept_for_the_visit_alone_nothing_reaches_local_storage),
    test!(data::a_child_is_erased_for_good_and_the_other_stays),
    test!(data::what_comes_back_before_the_old_place_is_empty_stays),
    test!(data::what_came_back_from_the_tab_is_shown_and_in_the_mirror_too),
    test!(data::a_copy_that_an_app_did_not_take_is_not_called_saved),
    test!(data::what_is_not_on_my_phone_moves_into_the_tab_and_back),
    test!(data::a_copy_is_reminded_of_quietly_and_what_is_hidden_stays_hidden),
    test!(lock::hiding_the_screen_that_asks_leaves_nothing_unsaved),
    test!(lock::under_the_lock_nothing_typed_is_stored_and_only_the_passphrase_brings_it_back),
    test!(lock::a_window_without_the_key_stops_writing_and_keeps_what_was_typed),
    test!(family::two_children_never_mix),
    test!(family::a_switch_in_one_window_leaves_the_other_where_it_is),
    test!(family::a_new_meeting_keeps_the_team_and_the_old_one_stays_readable),
    test!(family::any_nickname_is_shown_whole_and_reached_by_the_keyboard),
    test!(wrap::a_decision_with_its_reasons_stands_in_the_recap_word_for_word),
    test!(wrap::what_is_not_in_the_final_copy_makes_a_message),
    test!(wrap::the_next_meeting_begins_with_what_is_open_and_the_old_one_is_filed),
    test!(part::what_is_compared_asked_and_starred_comes_back_and_shows_in_the_list),
    test!(part::a_question_of_ones_own_is_changed_removed_and_brought_back),
    test!(part::a_fourth_star_asks_which_to_give_up),
    test!(part::a_part_is_compared_and_asked_about_with_the_keyboard_alone),
    test!(part::the_hosts_own_items_are_checked_off_and_kept),
    test!(part::the_age_of_a_state_changes_the_words_at_once),
    test!(faults::blocked_storage_is_said_and_the_visit_goes_on),
    test!(faults::storage_that_is_null_is_said_and_the_visit_goes_on),
    test!(faults::a_sandboxed_frame_without_storage_still_works),
    test!(faults::a_sandboxed_frame_needs_a_server_that_shares_or_one_file),
    test!(faults::the_stand_alone_page_works_in_a_sandboxed_frame),
    test!(faults::a_notice_and_the_focus_in_it_stay_when_something_is_saved),
    test!(faults::full_storage_is_said_and_saved_once_there_is_room),
    test!(faults::storage_that_throws_once_at_any_call_loses_nothing),
    test!(faults::storage_that_throws_from_any_call_on_loses_nothing),
    test!(faults::unreadable_text_is_left_alone_and_named),
    test!(faults::text_of_a_newer_version_is_left_alone_and_named),
    test!(faults::a_locked_record_is_left_alone_and_named),
    test!(faults::what_cannot_be_read_can_be_saved_as_a_file),
    test!(faults::a_copy_holds_all_that_was_written),
    test!(copies::a_copy_brings_back_all_that_was_erased),
    test!(copies::a_file_that_is_no_copy_says_why_and_changes_nothing),
    test!(copies::what_a_copy_changes_is_shown_beside_what_is_here),
    test!(element::without_scripts_the_fallback_is_there),
    test!(element::the_fallback_gives_way_to_the_widget),
    test!(element::script_and_module_of_different_builds_never_meet),
    test!(element::an_app_of_another_build_is_not_started),
    test!(element::without_its_module_the_fallback_stays),
    test!(element::an_abort_says_reload_and_tells_the_host),
    test!(element::loaded_twice_it_is_defined_once),
    test!(element::a_move_in_the_page_keeps_what_is_half_typed),
    test!(element::taken_out_while_typing_and_put_back_it_has_it_all),
    test!(element::fifty_comings_and_goings_leave_no_listener),
    test!(element::properties_set_before_the_upgrade_count),
    test!(element::attributes_apply_while_it_runs),
    test!(element::a_bad_attribute_falls_back_and_warns_once),
    test!(element::bad_settings_in_a_child_leave_the_widget_whole),
    test!(element::links_of_the_host_are_in_the_help),
    test!(element::nothing_outside_the_shadow_root_is_touched),
    test!(element::no_personal_word_leaves_the_widget),
    test!(element::fields_are_marked_as_private),
    test!(element::loaded_lazily_it_costs_the_shell_until_it_nears_the_screen),
    test!(element::once_started_it_asks_the_network_for_nothing),
    test!(early::a_tick_before_the_app_is_there_is_kept_and_taken_back_by_a_tap),
    test!(early::ticks_before_the_app_outlive_reloads_and_show_what_is_kept),
    test!(early::where_the_app_never_comes_the_next_visit_has_the_ticks),
    test!(early::after_an_abort_the_boxes_show_what_is_kept_and_keep_on),
    test!(early::two_windows_tick_before_the_app_and_lose_nothing),
    test!(early::a_tap_before_the_app_means_what_is_seen),
    test!(early::a_tick_before_the_app_leaves_what_it_cannot_read_alone),
    test!(early::under_the_lock_ticks_wait_for_the_passphrase_and_nothing_is_shown),
    test!(early::with_two_children_kept_no_box_is_shown_or_ticked_before_the_app),
    test!(early::what_the_boxes_cannot_be_sure_of_they_leave_to_the_app),
    test!(early::where_storage_is_blocked_the_ticks_still_reach_the_app),
    test!(early::lists_apart_and_kept_for_the_visit_stay_apart_before_the_app),
    test!(early::the_takeover_is_not_seen_in_any_box_and_keeps_the_focus),
    test!(early::a_finger_that_is_down_when_the_app_comes_still_ticks),
    test!(early::loaded_lazily_a_tick_or_the_focus_starts_it_and_is_not_lost),
    test!(early::loaded_lazily_the_focus_counts_also_where_the_shell_comes_later),
    test!(team::seven_people_are_added_with_few_taps),
    test!(team::the_whole_team_comes_back_after_a_reload),
    test!(team::everyone_is_here_is_one_tap_and_one_undo),
    test!(team::a_person_taken_off_the_team_comes_back_by_undo),
    test!(team::the_team_is_filled_by_the_keyboard_alone),
    test!(team::five_hundred_people_do_not_hold_up_the_page, in [Engine::Chromium]),
    test!(journey::from_the_notice_to_the_next_meeting, in Engine::ALL, minutes 4),
    test!(journey::from_the_notice_to_the_next_meeting_in_spanish, in Engine::ALL, minutes 4),
    test!(journey::from_the_notice_to_the_next_meeting_with_the_keyboard_alone, in Engine::ALL, minutes 4),
    test!(journey::nothing_of_the_host_stands_in_the_way_of_the_meeting),
    test!(printed::the_sheet_prints_alone_from_under_a_strict_policy),
    test!(printed::where_no_page_can_open_the_sheet_is_saved_as_a_file),
    test!(mode::every_ending_is_set_cleared_and_taken_back),
    test!(mode::what_is_promised_noted_and_parked_survives_a_crash),
    test!(mode::with_the_keyboard_open_one_row_is_left_above_it),
    test!(mode::in_280_pixels_and_at_four_hundred_percent_the_meeting_is_whole),
    test!(my_notes::top_points_are_put_in_order_without_dragging_and_a_fourth_gives_one_up),
    test!(my_notes::the_letter_is_sent_exactly_as_it_is_shown),
    test!(my_notes::notes_are_changed_parked_shared_and_brought_back),
    test!(process::the_meeting_and_the_steps_come_back_as_they_were_left),
    test!(process::the_steps_are_walked_by_the_keyboard_alone),
    test!(process::a_message_is_marked_as_sent_and_taken_back),
    test!(process::days_go_into_the_calendar_as_a_file_and_as_text),
    test!(process::when_services_start_is_about_a_day_and_only_by_the_hosts_rule),
    test!(tongue::words_are_read_out_by_voices_on_the_phone_alone_and_stop_with_their_layer),
    test!(tongue::read_in_spanish_a_letter_goes_out_in_english_or_in_spanish),
    test!(handover::the_file_that_is_handed_over_is_the_one_that_was_asked_for_last),
    test!(handover::a_file_that_was_handed_over_opens_elsewhere_and_comes_back),
    test!(handover::a_page_that_cannot_lock_a_file_says_why),
    test!(privacy::words_never_become_markup),
    test!(privacy::a_whole_visit_leaks_no_word),
    test!(hosts::a_strict_policy_is_not_violated),
    test!(hosts::a_site_can_load_it_from_another_origin),
    test!(ways::the_lines_of_the_readme_work_under_its_policies),
    test!(ways::the_other_lines_of_the_readme_do_what_it_says),
    test!(ways::files_from_another_address_start_only_as_they_were_chosen),
    test!(ways::where_html_may_not_be_made_of_text_it_works),
    test!(ways::of_two_versions_on_a_page_the_second_steps_back),
    test!(ways::in_a_form_in_a_hidden_panel_it_works_and_sends_nothing),
    test!(ways::in_a_dialog_of_the_host_its_own_sheets_close_first),
    test!(ways::in_a_page_of_another_site_it_says_so_and_works_for_the_visit),
    test!(ways::the_type_of_the_module_does_not_matter_and_everything_else_does),
    test!(ways::without_webassembly_the_fallback_stays_and_prints),
    test!(ways::opened_from_a_disk_the_one_file_works),
    test!(package::the_package_is_imported_bundled_and_typed, in [Engine::Chromium]),
    test!(hosts::styles_of_a_hostile_host_do_not_reach_in),
    test!(hosts::a_root_font_of_ten_pixels_makes_nothing_too_small),
    test!(translated::a_page_translated_by_the_browser_still_works),
    test!(translated::a_translator_that_never_rests_breaks_and_loses_nothing),
    test!(hosts::in_280_pixels_nothing_is_cut_off),
    test!(hosts::the_pages_take_the_first_tap_on_a_phone),
    test!(hosts::without_scripts_the_pages_list_the_eight_parts),
    test!(hosts::the_pages_do_not_jump_when_the_widget_takes_over, in [Engine::Chromium]),
    test!(theme::any_accent_leaves_text_that_can_be_read),
    test!(theme::three_host_themes_leave_it_readable, in [Engine::Chromium]),
    test!(stand_alone::opened_once_it_works_with_no_signal_and_shows_the_list_of_the_embed),
    test!(stand_alone::a_new_version_waits_for_a_tap_and_loses_nothing_half_typed),
    test!(stand_alone::what_the_site_owner_sets_anew_is_there_the_next_time, in [Engine::Chromium]),
    test!(stand_alone::a_shared_file_is_shown_and_nothing_of_it_is_loaded),
    test!(stand_alone::it_asks_only_when_tapped_and_says_what_the_browser_answered),
    test!(stand_alone::the_way_to_it_says_which_list_is_there),
    test!(stand_alone::the_stand_alone_page_is_open_to_everyone, in [Engine::Chromium]),
    test!(builder::a_link_to_the_builder_brings_its_choices_back),
    test!(builder::the_snippet_starts_under_exactly_the_policy_that_the_builder_shows),
    test!(builder::the_builder_is_good_to_read_and_to_use, in [Engine::Chromium]),
    test!(zipped::the_snippet_of_the_zip_starts_the_widget_where_it_was_uploaded),
    test!(zipped::the_page_to_start_with_is_good_to_read, in [Engine::Chromium]),
    test!(wordpress::the_wordpress_plugin_goes_from_the_zip_to_a_page_that_a_parent_uses, in [Engine::Chromium], minutes 4),
    test!(wordpress::the_wordpress_page_for_phones_opens_with_no_signal, in [Engine::Chromium]),
    test!(contenders::every_contender_of_the_bench_does_the_same_work, in [Engine::Chromium], minutes 4),
    test!(looks::what_is_measured_is_found_where_it_is_wrong, in [Engine::Chromium]),
    test!(looks::every_screen_in_every_language_and_look_is_open_to_everyone, in [Engine::Chromium], minutes 9),
    test!(axe::every_screen_reads_as_expected_and_passes_axe, in [Engine::Firefox, Engine::WebKit], minutes 5),
    test!(axe::every_story_in_three_colorings_passes_axe, in [Engine::Chromium], minutes 4),
];

/// Tests that close the browser and open it again, so that it needs a folder of its own.
pub const RESTARTING: &[&str] =
    &["what_was_shown_as_saved_outlives_a_killed_browser", "a_restarted_browser_still_has_it_all"];

#[tokio::main]
async fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    // Stopped by hand, the browsers end too.
    let ending = tokio::select! {
        ending = asked_for(&words) => ending,
        _ = tokio::signal::ctrl_c() => Err(anyhow!("stopped")),
    };
    match ending {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn asked_for(words: &[String]) -> Result<bool> {
    if words == ["--bench"] {
        return bench::all().await;
    }
    if words == ["--budgets"] {
        return bench::budgets::all().await;
    }
    if let [flag, sections, rounds, beside] = words
        && flag == "--measure"
    {
        let rounds = rounds.parse().with_context(|| format!("{rounds} is no number of rounds"))?;
        return bench::whole::all(sections, rounds, beside).await.map(|()| true);
    }
    if let [flag, count] = words
        && flag == "--kill"
    {
        return kill::all(count.parse().with_context(|| format!("{count} is no number of rounds"))?).await;
    }
    let (engines, only) = chosen(words)?;
    run::all(&engines, TESTS, only.as_deref()).await
}

fn chosen(words: &[String]) -> Result<(Vec<Engine>, Option<String>)> {
    let mut engines = Engine::ALL.to_vec();
    let mut only = None;
    for pair in words.chunks(2) {
        match pair {
            [flag, name] if flag == "--engine" => match Engine::named(name) {
                Some(engine) => engines = vec![engine],
                None => bail!("there is no engine {name}"),
            },
            [flag, part] if flag == "--only" => only = Some(part.clone()),
            _ => bail!(
                "flags: --engine chromium|firefox|webkit, --only PART-OF-A-NAME; or --bench, --budgets, --measure SECTIONS ROUNDS PAGES or --kill ROUNDS, alone"
            ),
        }
    }
    Ok((engines, only))
}
