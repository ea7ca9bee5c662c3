<?php
/**
 * Plugin Name:       IEP Checklist for Parents
 * Description:       A free checklist for parents, for before and during the IEP meeting. What a parent writes stays on the parent's own device.
 * Version:           __VERSION__
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * Author:            The iep-checklist contributors
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       iep-checklist
 * Domain Path:       /languages
 *
 * What runs where: includes/element.php makes the element, for the block (block/), the shortcode and the page for
 * phones (includes/page.php) alike. includes/settings.php knows what can be set, includes/admin.php shows it.
 *
 * @package Iep_Checklist
 */

namespace Iep_Checklist;

defined( 'ABSPATH' ) || exit;

const VERSION = '__VERSION__';
/** Names this build of the checklist's files: the letters after `?v=`. */
const BUILD = '__BUILD__';
/** Names all files of this release: the small script and the editor's are not in the name of the build. */
const RELEASE = VERSION . '-' . BUILD;
const FILE  = __FILE__;

require_once __DIR__ . '/includes/words.php';
require_once __DIR__ . '/includes/settings.php';
require_once __DIR__ . '/includes/element.php';
require_once __DIR__ . '/includes/block.php';
require_once __DIR__ . '/includes/page.php';
if ( is_admin() ) {
	require_once __DIR__ . '/includes/admin.php';
}

/**
 * The address of a file that was brought along.
 *
 * @param string $path Its path in the plugin.
 */
function address_of( $path ) {
	return plugins_url( $path, FILE );
}
