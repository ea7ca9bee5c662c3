<?php
/**
 * The page for phones.
 *
 * @package Iep_Checklist
 */

namespace Iep_Checklist;

defined( 'ABSPATH' ) || exit;

/** The word in the address: `/?iep-checklist=page`. */
const ASKED = 'iep-checklist';

/**
 * The address of the page or of a file that belongs to it.
 *
 * @param string $what Which one.
 */
function page_address( $what ) {
	return add_query_arg( ASKED, $what, home_url( '/' ) );
}
