/** Spreadsheets of stories that others told: read as Excel writes them, checked row by row, imported without doubling. */
@NullMarked
package org.mosaik.submission.imports;

import org.jspecify.annotations.NullMarked;
