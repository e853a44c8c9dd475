package org.mosaik.standalone.parts;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part that is ready as soon as it is open. */
public final class Simple implements Part {

    /** What has to be closed again. */
    public interface Opened {
        void close();
    }

    private final PartName name;
    private final Supplier<Opened> opening;
    private volatile @Nullable Opened opened;

    public Simple(PartName name, Supplier<Opened> opening) {
        this.name = name;
        this.opening = opening;
    }

    @Override
    public PartName name() {
        return name;
    }

    @Override
    public void open() {
        opened = opening.get();
    }

    @Override
    public boolean isReady() {
        return opened != null;
    }

    @Override
    public void close() {
        Opened open = opened;
        opened = null;
        if (open != null) {
            open.close();
        }
    }
}
