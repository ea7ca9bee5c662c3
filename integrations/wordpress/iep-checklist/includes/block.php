<?php
/**
 * The block: WordPress makes it anew each time a page is shown, so an update reaches every page by itself, and who may
 * not write HTML may still put it on a page.
 *
 * @package Iep_Checklist
 */

namespace Iep_Checklist;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\\register_block', 20 );

/** Tells WordPress of the block. */
function register_block() {
	register_block_type(
		dirname( FILE ) . '/block',
		array(
			'title'           => __( 'IEP checklist', 'iep-checklist' ),
			'description'     => __( 'A checklist for parents, for before and during the IEP meeting.', 'iep-checklist' ),
			'keywords'        => array(
				__( 'special education', 'iep-checklist' ),
				__( 'school meeting', 'iep-checklist' ),
			),
			'render_callback' => __NAMESPACE__ . '\\render_block',
		)
	);
	if ( ! is_admin() ) {
		return;
	}
	$script = generate_block_asset_handle( 'iep-checklist/checklist', 'editorScript' );
	wp_set_script_translations( $script, 'iep-checklist', dirname( FILE ) . '/languages' );
	wp_add_inline_script( $script, 'window.iepChecklistSite = ' . wp_json_encode( editor_facts(), JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
}

/** What the editor has to know: the site's settings, and where the real script is. */
function editor_facts() {
	return array(
		'attributes' => ATTRIBUTES,
		'defaults'   => (object) site_settings(),
		'example'    => EXAMPLE,
		'script'     => add_query_arg( 'ver', RELEASE, address_of( 'assets/iep-checklist.js' ) ),
		'language'   => get_bloginfo( 'language' ),
		'settings'   => current_user_can( 'manage_options' ) ? admin_url( 'options-general.php?page=iep-checklist' ) : '',
	);
}

/**
 * The block as a visitor gets it.
 *
 * @param array $given The block's own settings, by the block's names.
 */
function render_block( array $given ) {
	$settings = array();
	foreach ( ATTRIBUTES as $name => $own ) {
		if ( isset( $given[ $own ] ) ) {
			$settings[ $name ] = $given[ $own ];
		}
	}
	return '<div ' . get_block_wrapper_attributes() . '>' . element( $settings ) . '</div>';
}
