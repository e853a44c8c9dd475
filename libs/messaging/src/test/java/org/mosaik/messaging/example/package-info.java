/** The channel of docs/channels.md, as it stands there and with each rule broken, against what is true of every channel. */
@NullMarked
package org.mosaik.messaging.example;

import org.jspecify.annotations.NullMarked;
