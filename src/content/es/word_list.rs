//! The words of which a passphrase is suggested: 256, so that each is worth eight bits. They are short, plain and kind,
//! and each is heard as it is written.

pub(super) const WORD_LIST: &str = "acorn almond amber anchor apple april apron arrow autumn avocado bagel baker bamboo banana banjo barn \
     basil basket beach beacon bear beaver bench berry birch bird biscuit blanket bloom blue boat bonnet \
     book boot bottle branch bread breeze brick bridge brook broom brother brush bubble bucket bunny butter \
     button cabin cactus camel canary candle canoe canyon carpet carrot castle cedar celery chair chalk \
     cheese cherry circle citrus clay cliff cloud clover cobalt cocoa coffee comet compass cookie copper \
     coral cotton cousin cradle crayon creek cricket crown curtain cushion daisy dancer desert desk dinner \
     dolphin donkey door dragon drum duck eagle early easel echo elbow elm ember falcon farmer feather \
     fiddle field finch flute forest frame frost garden garlic gentle ginger glove goat green guitar hammer \
     harbor hazel heron hill honey horse island ivory jacket jelly juniper kayak kettle kitten ladder lagoon \
     lantern lemon letter light lilac linen lion lizard lotus mango maple marble market meadow melon mint \
     mirror mitten morning muffin music napkin needle nest noodle nutmeg oak ocean olive onion orange \
     orchard otter owl paddle panda paper parade parrot pasta peanut pebble pencil penguin pepper piano \
     picnic pigeon pillow pine planet plum pocket pond pony puddle puppet purple puzzle quilt rabbit radio \
     rain river robin rocket saddle salmon scarf school seed shadow shell silver singer skate smile snow \
     sofa spider spoon spring star stone sugar summer sweater table thunder tiger timber toast tower trail \
     train tree tulip tunnel turtle uncle valley velvet violin wagon walnut water whale wheat willow window \
     winter wolf yellow yogurt zebra";
