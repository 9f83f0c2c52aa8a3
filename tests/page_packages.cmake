# cmake -D NPM=… -D WEB=… -P page_packages.cmake
# Installs what the page is built and tested with, as the lock file says, where that is not there yet.
if(NOT ${WEB}/package-lock.json IS_NEWER_THAN ${WEB}/node_modules/.package-lock.json)
  message("the packages are there")
  return()
endif()
execute_process(COMMAND ${NPM} ci --no-audit --no-fund WORKING_DIRECTORY ${WEB} COMMAND_ERROR_IS_FATAL ANY)
