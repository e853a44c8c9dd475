/**
 * What a first start shows: five campaigns, invented stories and drawn pictures. Start reading at {@link
 * org.mosaik.standalone.demo.DemoContent}.
 */
@NullMarked
package org.mosaik.standalone.demo;

import org.jspecify.annotations.NullMarked;
