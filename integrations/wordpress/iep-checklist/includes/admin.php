<?php
/**
 * Settings → IEP checklist: what counts for every checklist on the site that says nothing else.
 *
 * @package Iep_Checklist
 */

namespace Iep_Checklist;

defined( 'ABSPATH' ) || exit;

/** The page's name in its address. */
const MENU = 'iep-checklist';

add_action( 'admin_init', __NAMESPACE__ . '\\register_settings' );
add_action( 'admin_menu', __NAMESPACE__ . '\\add_menu' );
add_action( 'admin_enqueue_scripts', __NAMESPACE__ . '\\enqueue_color_picker' );
add_filter( 'plugin_action_links_' . plugin_basename( FILE ), __NAMESPACE__ . '\\add_link' );

/** Puts the page into the menu. */
function add_menu() {
	$title = __( 'IEP checklist', 'iep-checklist' );
	add_options_page( $title, $title, 'manage_options', MENU, __NAMESPACE__ . '\\show_page' );
}

/**
 * A link to the page in the list of plugins.
 *
 * @param array $links Those that are there.
 */
function add_link( $links ) {
	$link = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=' . MENU ) ), esc_html__( 'Settings', 'iep-checklist' ) );
	return array_merge( array( 'settings' => $link ), (array) $links );
}

/** The fields, by section: label, what to say below it, and what kind of field it is. */
function fields() {
	$ages = array( '' => __( '16, the national rule', 'iep-checklist' ) );
	foreach ( array( '15', '14', '13', '12' ) as $age ) {
		$ages[ $age ] = $age;
	}
	return array(
		'help'  => array(
			'help-name'  => array( __( 'Name of your center', 'iep-checklist' ), __( 'Shown on the Help sheet.', 'iep-checklist' ), 'text' ),
			'help-phone' => array( __( 'Phone', 'iep-checklist' ), __( 'Parents can call it by one tap.', 'iep-checklist' ), 'tel' ),
			'help-url'   => array( __( 'Help page', 'iep-checklist' ), __( 'A page of your site. It begins with https://.', 'iep-checklist' ), 'url' ),
		),
		'look'  => array(
			'accent' => array( __( 'Main color', 'iep-checklist' ), __( 'All other colors are made from it. Words stay readable with any color.', 'iep-checklist' ), 'color' ),
			'theme'  => array(
				__( 'Light or dark', 'iep-checklist' ),
				__( 'Choose Light if your site has no dark colors.', 'iep-checklist' ),
				array(
					''      => __( 'By the parent’s device', 'iep-checklist' ),
					'light' => __( 'Light', 'iep-checklist' ),
					'dark'  => __( 'Dark', 'iep-checklist' ),
				),
			),
			'lang'   => array(
				__( 'Language', 'iep-checklist' ),
				__( 'Parents can change it in the checklist.', 'iep-checklist' ),
				array(
					''   => __( 'The language of the page', 'iep-checklist' ),
					'en' => __( 'English', 'iep-checklist' ),
					'es' => __( 'Spanish', 'iep-checklist' ),
				),
			),
		),
		'state' => array(
			'team-name'      => array( __( 'What the IEP team is called', 'iep-checklist' ), __( 'For example: ARD committee. Leave it empty if it is called the IEP team.', 'iep-checklist' ), 'text' ),
			'transition-age' => array( __( 'Age to plan for life after school', 'iep-checklist' ), __( 'The national rule is 16. Some states begin sooner.', 'iep-checklist' ), $ages ),
			'service-start'  => array( __( 'How soon services start', 'iep-checklist' ), __( 'For example: 10 school-days signed. Leave it empty if you are not sure.', 'iep-checklist' ), 'text' ),
		),
		'page'  => array(
			'page'     => array( __( 'Page for phones', 'iep-checklist' ), __( 'Offer a page with the checklist alone. Parents can put it on their phone, and it works with no signal.', 'iep-checklist' ), 'switch' ),
			'unlisted' => array( __( 'Search engines', 'iep-checklist' ), __( 'Keep that page out of search engines, so that people find your own page first.', 'iep-checklist' ), 'switch' ),
		),
		'more'  => array(
			'settings' => array( __( 'Your own links and questions', 'iep-checklist' ), __( 'More links and more to check, written as in the example. Leave it empty if you have none.', 'iep-checklist' ), 'long' ),
		),
	);
}

/** Tells WordPress of the option and its fields. */
function register_settings() {
	register_setting(
		MENU,
		OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => __NAMESPACE__ . '\\what_is_good',
			'default'           => array(),
		)
	);
	$titles = array(
		'help'  => __( 'Who parents can call', 'iep-checklist' ),
		'look'  => __( 'Language and look', 'iep-checklist' ),
		'state' => __( 'Rules of your state', 'iep-checklist' ),
		'page'  => __( 'On the parent’s phone', 'iep-checklist' ),
		'more'  => __( 'More', 'iep-checklist' ),
	);
	foreach ( fields() as $section => $fields ) {
		add_settings_section( $section, $titles[ $section ], '__return_null', MENU );
		foreach ( $fields as $name => $field ) {
			$facts = array(
				'label_for' => 'iep-checklist-' . $name,
				'name'      => $name,
				'help'      => $field[1],
				'kind'      => $field[2],
			);
			add_settings_field( $name, $field[0], __NAMESPACE__ . '\\show_field', MENU, $section, $facts );
		}
	}
}

/**
 * What is kept of what was sent: the good values. The site owner is told of the others.
 *
 * @param mixed $given What was sent.
 */
function what_is_good( $given ) {
	$given = is_array( $given ) ? $given : array();
	$kept  = good_settings( $given );
	foreach ( SWITCHES as $name ) {
		$kept[ $name ] = empty( $given[ $name ] ) ? '0' : '1';
	}
	foreach ( fields() as $fields ) {
		foreach ( $fields as $name => $field ) {
			if ( isset( $given[ $name ] ) && is_string( $given[ $name ] ) && '' !== trim( $given[ $name ] ) && ! isset( $kept[ $name ] ) ) {
				/* translators: %s: the name of a field. */
				add_settings_error( OPTION, $name, sprintf( __( '%s: this was not saved. Please look at the example below the field.', 'iep-checklist' ), $field[0] ) );
			}
		}
	}
	return $kept;
}

/**
 * One field.
 *
 * @param array $facts As given to add_settings_field.
 */
function show_field( $facts ) {
	$name   = $facts['name'];
	$kind   = $facts['kind'];
	$stored = site_settings();
	$value  = isset( $stored[ $name ] ) ? $stored[ $name ] : '';
	$common = sprintf( 'id="%1$s" name="%2$s" aria-describedby="%1$s-help"', esc_attr( $facts['label_for'] ), esc_attr( OPTION . '[' . $name . ']' ) );
	$help   = sprintf( '<p class="description" id="%s-help">%s</p>', esc_attr( $facts['label_for'] ), esc_html( $facts['help'] ) );

	// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped -- $common and $help are made of escaped texts above.
	if ( is_array( $kind ) ) {
		echo '<select ' . $common . '>';
		foreach ( $kind as $option => $words ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $option ), selected( $value, (string) $option, false ), esc_html( $words ) );
		}
		echo '</select>' . $help;
	} elseif ( 'switch' === $kind ) {
		printf( '<label><input type="checkbox" value="1" %s%s> <span id="%s-help">%s</span></label>', $common, \checked( true, is_on( $name ), false ), esc_attr( $facts['label_for'] ), esc_html( $facts['help'] ) );
	} elseif ( 'long' === $kind ) {
		printf( '<textarea rows="6" class="large-text code" dir="ltr" placeholder="%s" %s>%s</textarea>%s', esc_attr( EXAMPLE ), $common, esc_textarea( $value ), $help );
	} elseif ( 'color' === $kind ) {
		printf( '<input type="text" class="iep-checklist-color" data-default-color="" value="%s" %s>%s', esc_attr( $value ), $common, $help );
	} else {
		printf( '<input type="%s" class="regular-text" value="%s" %s>%s', esc_attr( $kind ), esc_attr( $value ), $common, $help );
	}
	// phpcs:enable
	if ( 'page' === $name && is_on( 'page' ) ) {
		printf( '<p><a href="%1$s">%1$s</a></p>', esc_url( page_address( 'page' ) ) );
	}
}

/** The page. WordPress itself checks who sends it, and that it was sent from here. */
function show_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	?>
	<div class="wrap">
		<h1><?php echo esc_html( get_admin_page_title() ); ?></h1>
		<p><?php esc_html_e( 'These count for every checklist on this site. A block or a shortcode can have its own.', 'iep-checklist' ); ?></p>
		<p><?php esc_html_e( 'What a parent writes stays on the parent’s own device. The checklist sends none of it. Other tools on this site could read it.', 'iep-checklist' ); ?></p>
		<form action="options.php" method="post">
			<?php
			settings_fields( MENU );
			do_settings_sections( MENU );
			submit_button();
			?>
		</form>
		<h2><?php esc_html_e( 'Put it on a page', 'iep-checklist' ); ?></h2>
		<p><?php esc_html_e( 'In the block editor: add the block “IEP checklist”. In the classic editor and in page builders: write this shortcode.', 'iep-checklist' ); ?></p>
		<p><code>[iep_checklist]</code></p>
	</div>
	<?php
}

/**
 * WordPress’s own color picker, on this page alone.
 *
 * @param string $page Which page it is.
 */
function enqueue_color_picker( $page ) {
	if ( 'settings_page_' . MENU !== $page ) {
		return;
	}
	wp_enqueue_style( 'wp-color-picker' );
	wp_enqueue_script( 'wp-color-picker' );
	wp_add_inline_script( 'wp-color-picker', 'jQuery( function ( $ ) { $( ".iep-checklist-color" ).wpColorPicker(); } );' );
}
