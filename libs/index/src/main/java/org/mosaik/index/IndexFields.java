package org.mosaik.index;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexableField;

/**
 * What can be searched and sorted of one thing. It has to be a pure function of the states: a rebuilt index asks again.
 *
 * <p>Names that begin with an underscore are the index's own. A failure hides the thing until its next state.
 */
@FunctionalInterface
public interface IndexFields {

    /** Empty hides the thing: no search finds it, its states are kept. */
    Optional<List<IndexableField>> of(String id, States states);
}
