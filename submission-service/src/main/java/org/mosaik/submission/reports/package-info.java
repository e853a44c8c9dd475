/** What readers say is wrong with a public story: taken in without login, answered by mail, forgotten in time. */
@NullMarked
package org.mosaik.submission.reports;

import org.jspecify.annotations.NullMarked;
