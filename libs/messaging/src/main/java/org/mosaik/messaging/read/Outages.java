package org.mosaik.messaging.read;

import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.mosaik.messaging.log.Outage;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** The explicit list of failures that pass by themselves; whatever is not on it is a bug and ends as a dead letter. */
public final class Outages {

    private static final int WRITE_CONFLICT = 112;

    private Outages() {}

    public static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Outage
                    || cause instanceof RetriableException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || (cause instanceof MongoException mongo && isTransient(mongo))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransient(MongoException failure) {
        return failure instanceof MongoSocketException
                || failure instanceof MongoTimeoutException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoExecutionTimeoutException
                || failure.getCode() == WRITE_CONFLICT
                || failure.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                || failure.hasErrorLabel("RetryableWriteError");
    }
}
