/** What {@code docker-compose.yml} and {@code deploy/} bring up, as far as that can be tried without an engine. */
@NullMarked
package org.mosaik.standalone.deploy;

import org.jspecify.annotations.NullMarked;
