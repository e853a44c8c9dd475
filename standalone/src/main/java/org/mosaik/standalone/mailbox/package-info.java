/** Takes every mail, keeps it in a folder and shows it; nothing is ever sent on. */
@NullMarked
package org.mosaik.standalone.mailbox;

import org.jspecify.annotations.NullMarked;
