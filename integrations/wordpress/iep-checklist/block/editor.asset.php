<?php
/**
 * What the editor's script stands on. WordPress reads this beside editor.js.
 *
 * @package Iep_Checklist
 */

defined( 'ABSPATH' ) || exit;

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
	'version'      => '__VERSION__-__BUILD__',
);
